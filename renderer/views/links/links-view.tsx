// Links: choose a recipe, fill in its form, take the link along.
import { memo } from 'react';

interface LinksViewProps {
  onAddKey: () => void;
  onExample: () => Promise<void>;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const LinksView = memo(function LinksView(_: LinksViewProps) {
  return <div className="single" />;
});
