// Sentences that stand where something happened: errors, warnings and hints.
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Spoken at once. Renders nothing without a message. */
export function InlineError({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <div role="alert" className="message message-error">
      <CircleAlert aria-hidden className="icon" />
      <span>{message}</span>
    </div>
  );
}

export function Warning({ children }: { children: ReactNode }) {
  return (
    <div className="message message-warning">
      <TriangleAlert aria-hidden className="icon" />
      <div>{children}</div>
    </div>
  );
}

export function Hint({ children }: { children: ReactNode }) {
  return (
    <div className="message message-hint">
      <Info aria-hidden className="icon" />
      <div>{children}</div>
    </div>
  );
}
