// Batch: a file of tokens or of people in, a file of results out.
import { memo } from 'react';

/** Drawn anew only for its own changes, not while someone types in another view. */
export const BatchView = memo(function BatchView() {
  return <div className="single" />;
});
