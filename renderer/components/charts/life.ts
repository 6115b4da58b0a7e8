// A token's life as stretches and moments of time; unix seconds throughout.

export interface Life {
  /** Null where it has no timestamp. */
  signedAt: number | null;
  /** The last moment at which it is accepted; null where it does not expire. */
  expiresAt: number | null;
}

/** `early`: it is not signed yet, by this clock. `endless`: it does not expire. `undated`: nobody knows when it was signed. */
export type LifeState = 'valid' | 'expired' | 'early' | 'endless' | 'undated';

/** `lived`: accepted, and over; `left`: accepted, and to come; `over`: since it expired; `early`: until it is signed; `open`: no end to it. */
export interface Stretch {
  kind: 'lived' | 'left' | 'over' | 'early' | 'open';
  from: number;
  to: number;
}

export interface Moment {
  kind: 'signed' | 'now' | 'expires';
  at: number;
}

export interface LifeDrawing {
  state: LifeState;
  /** What the picture shows, from its left to its right edge. */
  from: number;
  to: number;
  stretches: Stretch[];
  /** In the order of time. */
  moments: Moment[];
}

export function lifeState({ signedAt, expiresAt }: Life, now: number): LifeState {
  if (signedAt === null) return 'undated';
  if (signedAt > now) return 'early';
  if (expiresAt === null) return 'endless';
  return now > expiresAt ? 'expired' : 'valid';
}

/** `known`: further moments that give an undated life a scale, such as when a key came. */
export function drawLife({ signedAt, expiresAt }: Life, now: number, known: readonly number[] = []): LifeDrawing {
  const state = lifeState({ signedAt, expiresAt }, now);
  if (signedAt === null) {
    const oldest = Math.min(now, ...known);
    const span = Math.max(now - oldest, 1);
    const [from, to] = [oldest - span * 0.1, now + span * 0.3];
    return { state, from, to, stretches: [{ kind: 'open', from, to }], moments: [{ kind: 'now', at: now }] };
  }
  const first = Math.min(signedAt, now);
  const last = Math.max(signedAt, now, expiresAt ?? now);
  const span = Math.max(last - first, 1);
  const from = first - span * 0.03;
  const to = last + span * (expiresAt === null ? 0.25 : 0.03);
  const end = expiresAt ?? to;
  // Of what it lives, as much is over as lies before now.
  const lived = Math.min(Math.max(now, signedAt), end);
  const stretches: Stretch[] = [
    { kind: 'early', from: now, to: signedAt },
    { kind: 'lived', from: signedAt, to: lived },
    { kind: expiresAt === null ? 'open' : 'left', from: lived, to: end },
    { kind: 'over', from: end, to: now },
  ];
  const moments: Moment[] = [
    { kind: 'signed', at: signedAt },
    { kind: 'now', at: now },
    ...(expiresAt === null ? [] : [{ kind: 'expires' as const, at: expiresAt }]),
  ];
  return {
    state,
    from,
    to,
    stretches: stretches.filter((stretch) => stretch.to > stretch.from),
    moments: moments.sort((a, b) => a.at - b.at),
  };
}

export interface KeyMark {
  /** 0 is the current key. */
  index: number;
  at: number;
  /** It made the signature. */
  signer: boolean;
}

export interface KeyGroup {
  marks: KeyMark[];
  /** Where it is drawn, in pixels. */
  x: number;
  /** `before`, `after`: outside of what the picture shows. */
  where: 'before' | 'within' | 'after';
}

/** Keys whose marks would lie on each other are one mark, and so are those beyond an edge. `x`: pixels of a moment; `apart`: pixels between two marks. */
export function groupKeys(
  marks: readonly KeyMark[],
  x: (at: number) => number,
  room: number,
  apart: number,
): KeyGroup[] {
  const groups: KeyGroup[] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at || a.index - b.index)) {
    const at = x(mark.at);
    const where = at < 0 ? 'before' : at > room ? 'after' : 'within';
    const place = Math.min(Math.max(at, 0), room);
    const last = groups.at(-1);
    if (last && (last.where === where ? where !== 'within' || place - last.x < apart : place - last.x < apart / 2))
      last.marks.push(mark);
    else groups.push({ marks: [mark], x: place, where });
  }
  return groups;
}
