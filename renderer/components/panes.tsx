// The working area: what you have on the left, what it means on the right. On narrow windows they stack.
import type { ReactNode } from 'react';
import { Explained, type TermId } from './term.tsx';

interface PanesProps {
  left: ReactNode;
  right: ReactNode;
  leftLabel: string;
  rightLabel: string;
  /** `list`: a narrow left pane, for a list of things whose details are at the right. */
  shape?: 'even' | 'list';
}

export function Panes({ left, right, leftLabel, rightLabel, shape = 'even' }: PanesProps) {
  return (
    <div className="panes" data-shape={shape}>
      <section className="pane pane-left" aria-label={leftLabel}>
        {left}
      </section>
      <section className="pane pane-right" aria-label={rightLabel}>
        {right}
      </section>
    </div>
  );
}

/** A titled box of facts; `segment` gives it that segment's colour. */
export function Card({
  title,
  term,
  segment,
  actions,
  children,
}: {
  title: string;
  /** What the title is explained by. */
  term?: TermId;
  segment?: 'payload' | 'timestamp' | 'signature';
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="card" aria-label={title} data-segment={segment}>
      <header className="card-header">
        <h2>
          <Explained term={term}>{title}</Explained>
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

type Fact = readonly [label: string, value: ReactNode, term?: TermId];

/** Labels and values; a label without a value is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([label, value, term]) => (
          <div key={label}>
            <dt>
              <Explained term={term}>{label}</Explained>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
