// How many tokens need which key, as bars. The table below it has the numbers.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Dependence } from '../../../../shared/rotation.ts';
import { textWidth } from '../../../components/charts/labels.ts';
import { usePatterns } from '../../../components/charts/patterns.tsx';
import { useWidth } from '../../../components/charts/use-width.ts';
import { translator } from '../../../language.ts';
import { number, shortNumber } from '../../../wording/number.ts';
import { type Bar, barsOf, parts } from './dependence-bars.ts';

const t = translator('charts');

const row = 26;
const axis = 34;
interface DependenceChartProps {
  dependence: Dependence;
  /** One for each bar: the part that its key plays, the beginning of its fingerprint, and whether the key could be tried. */
  rows: readonly { role: string; beginning: string; tried: boolean }[];
  /** All of it in a sentence. */
  name: string;
}

export function DependenceChart({ dependence, rows, name }: DependenceChartProps) {
  const bars = barsOf(dependence);
  const [ref, width] = useWidth();
  const { definitions, fill } = usePatterns(['expired', 'untimed']);
  const bottom = bars.length * row;
  const height = bottom + axis;
  const most = Math.max(1, ...bars.map(({ tokens }) => tokens));
  const names = Math.max(
    ...rows.map(({ role, beginning }) => textWidth(role, 13) + (beginning === '' ? 0 : textWidth(beginning, 13) + 8)),
  );
  const left = Math.min(names + 8, width * 0.5);
  const right = textWidth(number(most), 13) + 8;
  const x = scaleLinear([0, most], [left, Math.max(width - right, left + 1)]);
  const y = scaleBand<number>(bars.keys(), [0, bars.length * row]).padding(0.28);
  // d3 may make half as many again of them.
  const room = (width - left) / (1.5 * (textWidth(shortNumber(most)) + 16));
  const ticks = x.ticks(Math.min(5, Math.max(1, Math.floor(room)))).filter(Number.isInteger);
  return (
    <div className="chart" ref={ref}>
      <svg role="img" aria-label={name} width={width} height={height}>
        <defs>{definitions}</defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />
            <text x={x(tick)} y={bottom + 14} textAnchor="middle">
              {shortNumber(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ tokens, parts }, index) => {
          const { role = '', beginning = '', tried = true } = rows[index] ?? {};
          const top = y(index) ?? 0;
          const baseline = top + y.bandwidth() / 2 + 4;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars stay in the order of the keys.
            <g key={index} data-bar={role}>
              <text className="chart-strong" x={0} y={baseline}>
                {role}
              </text>
              <text x={left - 8} y={baseline} textAnchor="end" className="chart-code">
                {beginning}
              </text>
              {parts.map(({ part, from, to }) => (
                <rect
                  key={part}
                  className={`chart-${part}`}
                  data-part={part}
                  x={x(from)}
                  y={top}
                  width={Math.max(x(to) - x(from), 1)}
                  height={y.bandwidth()}
                  {...fill(part)}
                />
              ))}
              <text x={Math.max(x(tokens), left) + 6} y={baseline} className={tried ? 'chart-strong' : undefined}>
                {tried ? number(tokens) : t('dependence.notTried')}
              </text>
            </g>
          );
        })}
        <path className="chart-axis" d={`M${left} 0V${bottom}H${width}`} />
        <text x={width} y={height - 3} textAnchor="end">
          {t('dependence.tokens')} →
        </text>
      </svg>
      <Legend bars={bars} />
    </div>
  );
}

/** What the patterns stand for; what is in no bar is left out. */
function Legend({ bars }: { bars: readonly Bar[] }) {
  const { definitions, fill } = usePatterns(['expired', 'untimed']);
  const shown = parts.filter((part) => bars.some((bar) => bar.parts.some((own) => own.part === part)));
  return (
    <ul className="chart-legend" aria-hidden>
      {shown.map((part) => (
        <li key={part}>
          <svg width={18} height={12} aria-hidden>
            <defs>{definitions}</defs>
            <rect className={`chart-${part}`} x={0.5} y={0.5} width={17} height={11} {...fill(part)} />
          </svg>
          {t(`dependence.${part}`)}
        </li>
      ))}
    </ul>
  );
}
