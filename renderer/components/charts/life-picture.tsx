// The drawing of a token's life, from left to right as time goes; loaded when the first is shown.
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape';
import { translator } from '../../language.ts';
import { roleOf } from '../../wording/roles.ts';
import { calendarDays, shortTime } from '../../wording/time.ts';
import { anchored, placeLabels, textWidth } from './labels.ts';
import { drawLife, groupKeys, type KeyGroup, type KeyMark, type Life, type LifeState, type Moment } from './life.ts';
import { usePatterns } from './patterns.tsx';
import { useWidth } from './use-width.ts';

const t = translator('charts');

const track = { top: 40, height: 14 };
const keysTop = track.top + track.height + 6;
const middle = track.top + track.height / 2;
/** Pixels. The moments' names and dates are above the track, the keys below it. */
const lifeHeight = (keys: boolean) => keysTop + (keys ? 32 : 2);

const shapes = {
  signed: symbol(symbolCircle, 110)() ?? '',
  expires: symbol(symbolDiamond, 110)() ?? '',
  key: symbol(symbolTriangle, 46)() ?? '',
};
const pointsTo = { before: -90, within: 0, after: 90 };

export interface LifePictureProps {
  life: Life;
  /** Unix seconds. */
  now: number;
  keys: readonly KeyMark[];
  /** Dates are those of this zone; of the system's own when absent. */
  timeZone?: string;
  /** All of it in a sentence. */
  name: string;
}

export function LifePicture({ life, now, keys, timeZone, name }: LifePictureProps) {
  const [ref, width] = useWidth();
  const { definitions, fill } = usePatterns(['over', 'early', 'open']);
  const { state, from, to, stretches, moments } = drawLife(
    life,
    now,
    keys.map(({ at }) => at),
  );
  const x = scaleLinear([from, to], [0, width]);
  const height = lifeHeight(keys.length > 0);
  return (
    <div className="chart" ref={ref}>
      <svg role="img" aria-label={name} width={width} height={height}>
        <defs>{definitions}</defs>
        {stretches.map(({ kind, from, to }) => (
          <rect
            key={kind}
            className={kind === 'lived' ? 'chart-time' : `chart-${kind}`}
            data-stretch={kind}
            x={x(from)}
            y={track.top}
            width={x(to) - x(from)}
            height={track.height}
            {...fill(kind)}
          />
        ))}
        <Moments moments={moments} state={state} x={x} width={width} timeZone={timeZone} />
        <Keys keys={keys} x={x} width={width} />
      </svg>
    </div>
  );
}

interface PartProps {
  x: (at: number) => number;
  width: number;
}

function Moments({
  moments,
  state,
  x,
  width,
  timeZone,
}: PartProps & { moments: readonly Moment[]; state: LifeState; timeZone: string | undefined }) {
  const labels = moments.map(({ kind, at }) => {
    const [name, date] = [
      t(kind === 'expires' && state === 'expired' ? 'life.expired' : `life.${kind}`),
      shortTime(at, timeZone) ?? '',
    ];
    return { name, date, at: x(at), width: Math.max(textWidth(name, 13), textWidth(date)) };
  });
  // Where there is no room for the dates, the names alone say which is which; the dates are in the facts as well.
  const dated = placeLabels(labels, width);
  const bare = labels.map(({ name, at }) => ({ at, width: textWidth(name, 13) }));
  const lefts = dated ?? placeLabels(bare, width, 6) ?? bare.map(() => 0);
  return moments.map(({ kind, at }, index) => {
    const left = lefts[index] ?? 0;
    const { name = '', date = '' } = labels[index] ?? {};
    const room = (dated ? labels : bare)[index]?.width ?? 0;
    const stands = anchored(left, room, width);
    const place = x(at);
    // Its label is above it, or beside that with a line to it.
    const under = Math.min(Math.max(place, left + 4), left + room - 4);
    return (
      <g key={kind} data-moment={kind}>
        <text className="chart-strong" {...stands} y={dated ? 11 : 26}>
          {name}
        </text>
        {dated && (
          <text {...stands} y={26}>
            {date}
          </text>
        )}
        <path className="life-leader" d={`M${under} 30V33L${place} ${track.top - 3}V${track.top}`} />
        {kind === 'now' ? (
          <line className="life-now" x1={place} x2={place} y1={track.top - 4} y2={track.top + track.height + 4} />
        ) : (
          <path className="life-moment" data-kind={kind} d={shapes[kind]} transform={`translate(${place} ${middle})`} />
        )}
      </g>
    );
  });
}

function Keys({ keys, x, width }: PartProps & { keys: readonly KeyMark[] }) {
  if (keys.length === 0) return null;
  const { groups, lefts } = placeKeys(keys, x, width);
  return groups.map((group, index) => {
    const left = lefts?.[index] ?? 0;
    const words = keyWords(group);
    const room = textWidth(words);
    const under = Math.min(Math.max(group.x, left + 4), left + room - 4);
    return (
      <g key={group.marks[0]?.index} data-key={group.where}>
        <path
          className="life-key"
          data-signer={group.marks.some(({ signer }) => signer)}
          d={shapes.key}
          transform={`translate(${Math.min(Math.max(group.x, 6), width - 6)} ${keysTop + 5}) rotate(${pointsTo[group.where]})`}
        />
        {lefts && (
          <>
            <path className="life-leader" d={`M${group.x} ${keysTop + 10}V${keysTop + 11}L${under} ${keysTop + 16}`} />
            <text {...anchored(left, room, width)} y={keysTop + 27}>
              {words}
            </text>
          </>
        )}
      </g>
    );
  });
}

/** As many marks as have room for their labels. */
function placeKeys(keys: readonly KeyMark[], x: (at: number) => number, width: number) {
  for (let apart = 12; ; apart *= 2) {
    const groups = groupKeys(keys, x, width, apart);
    const lefts = placeLabels(
      groups.map((group) => ({ at: group.x, width: textWidth(keyWords(group)) })),
      width,
    );
    if (lefts || apart > width) return { groups, lefts };
  }
}

function keyWords({ marks }: KeyGroup): string {
  const days = calendarDays(marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0);
  const [only] = marks;
  return marks.length === 1 && only
    ? t('life.key', { role: roleOf(only.index), day: days })
    : t('life.keys', { count: marks.length, days });
}
