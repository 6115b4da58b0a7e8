// How many tokens need which key, as bars; loaded when it is first shown. The table below it has the numbers.
import { scaleBand, scaleLinear } from 'd3-scale';
import { textWidth } from '../../../components/charts/labels.ts';
import { usePatterns } from '../../../components/charts/patterns.tsx';
import { useWidth } from '../../../components/charts/use-width.ts';
import { translator } from '../../../language.ts';
import { number, shortNumber } from '../../../wording/number.ts';
import { type Bar, parts } from './dependence-bars.ts';

const t = translator('charts');

const row = 26;
const axis = 34;
/** Pixels. */
export const chartHeight = (bars: number) => bars * row + axis;

interface DependenceChartProps {
  bars: readonly (Bar & {
    /** The part its key plays. */
    role: string;
    /** Its fingerprint's beginning. */
    short: string;
    /** The key could be tried. */
    tried: boolean;
  })[];
  /** All of it in a sentence. */
  name: string;
}

export function DependenceChart({ bars, name }: DependenceChartProps) {
  const [ref, width] = useWidth();
  const { definitions, fill } = usePatterns(['expired', 'untimed']);
  const height = chartHeight(bars.length);
  const most = Math.max(1, ...bars.map(({ tokens }) => tokens));
  const names = Math.max(
    ...bars.map(({ role, short }) => textWidth(role, 13) + (short === '' ? 0 : textWidth(short, 13) + 8)),
  );
  const left = Math.min(names + 8, width * 0.5);
  const right = textWidth(number(most), 13) + 8;
  const x = scaleLinear([0, most], [left, Math.max(width - right, left + 1)]);
  const y = scaleBand<number>(bars.keys(), [0, bars.length * row]).padding(0.28);
  const bottom = bars.length * row;
  const ticks = x.ticks(Math.min(5, Math.max(2, (width - left) / 70))).filter(Number.isInteger);
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
        {bars.map(({ keyId, role, short, tokens, tried, parts }, index) => {
          const top = y(index) ?? 0;
          const baseline = top + y.bandwidth() / 2 + 4;
          return (
            <g key={keyId ?? 'none'} data-bar={role}>
              <text className="chart-strong" x={0} y={baseline}>
                {role}
              </text>
              <text x={left - 8} y={baseline} textAnchor="end" className="chart-code">
                {short}
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
