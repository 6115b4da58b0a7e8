// Sentences that stand where something happened: errors, warnings and hints.
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** Spoken at once, and brought into sight in a dialog, whose buttons stay in place while the rest of it scrolls. Renders nothing without a message. */
export function InlineError({ message }: { message: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message !== null && place.current?.closest('.dialog-body')) {
      void place.current.scrollIntoView?.({ block: 'nearest' });
    }
  }, [message]);
  if (message === null) return null;
  return (
    <div ref={place} role="alert" className="message message-error">
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
