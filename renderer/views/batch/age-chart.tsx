// The histogram of ages: a column for each range, its bounds on the axis below.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { BatchRun } from '../../../shared/batch.ts';
import { textWidth } from '../../components/charts/labels.ts';
import { useWidth } from '../../components/charts/use-width.ts';
import { translator } from '../../language.ts';
import { number, shortNumber } from '../../wording/number.ts';
import { duration } from '../../wording/time.ts';
import { placeOfAge } from './age-axis.ts';

const t = translator('charts');

const height = 200;
const plot = { top: 36, bottom: height - 38 };

interface AgeChartProps {
  ages: BatchRun['ages'];
  /** Seconds; null where nothing expires. */
  maxAge: number | null;
  /** All of it in a sentence. */
  name: string;
}

export function AgeChart({ ages, maxAge, name }: AgeChartProps) {
  const [ref, width] = useWidth();
  const most = Math.max(1, ...ages.map(({ rows }) => rows));
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4);
  // A single row among millions is still to be seen.
  const top = (rows: number) => Math.min(y(rows), plot.bottom - 2);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const left = Math.max(...ticks.map((tick) => textWidth(shortNumber(tick)))) + 8;
  // At the right there is room for half of the last bound's name.
  const bands = scaleBand<number>(ages.keys(), [left, Math.max(width - 8, left + 1)]).padding(0);
  const column = bands.bandwidth();
  const gap = Math.min(6, column / 6);
  const bounds = ages.flatMap(({ upTo }, index) => (upTo === null ? [] : [{ upTo, x: left + (index + 1) * column }]));
  const every = bounds.some(({ upTo }) => textWidth(duration(upTo)) + 8 > column) ? 2 : 1;
  const limit = maxAge === null || ages.length === 0 ? null : left + placeOfAge(ages, maxAge) * column;
  return (
    <div className="chart" ref={ref}>
      <svg role="img" aria-label={name} width={width} height={height}>
        <text x={0} y={11}>
          {t('ages.rows')}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end">
              {shortNumber(tick)}
            </text>
          </g>
        ))}
        {ages.map(({ upTo, rows }, index) =>
          rows === 0 ? null : (
            <rect
              key={upTo ?? 'older'}
              className="chart-time"
              data-rows={rows}
              x={(bands(index) ?? 0) + gap}
              y={top(rows)}
              width={column - 2 * gap}
              height={plot.bottom - top(rows)}
            />
          ),
        )}
        {limit !== null && maxAge !== null && <Limit x={limit} width={width} words={duration(maxAge)} />}
        {ages.map(({ upTo, rows }, index) => (
          <text
            key={upTo ?? 'older'}
            className={rows > 0 ? 'chart-count chart-strong' : 'chart-count'}
            x={(bands(index) ?? 0) + column / 2}
            y={(rows > 0 ? top(rows) : plot.bottom) - 5}
          >
            {textWidth(number(rows)) < column ? number(rows) : shortNumber(rows)}
          </text>
        ))}
        <path className="chart-axis" d={`M${left} ${plot.bottom}H${width}`} />
        {bounds.map(({ upTo, x }, index) => (
          <g key={upTo}>
            <path className="chart-axis" d={`M${x} ${plot.bottom}v5`} />
            {(bounds.length - 1 - index) % every === 0 && (
              <text x={x} y={plot.bottom + 18} textAnchor="middle">
                {duration(upTo)}
              </text>
            )}
          </g>
        ))}
        <text x={width} y={height - 4} textAnchor="end">
          {t('ages.age')} →
        </text>
      </svg>
    </div>
  );
}

/** From here on to the right, rows have expired. */
function Limit({ x, width, words }: { x: number; width: number; words: string }) {
  const name = t('ages.maxAge', { span: words });
  const room = textWidth(name);
  return (
    <g data-limit>
      <line className="chart-limit" x1={x} x2={x} y1={16} y2={plot.bottom} />
      <text className="chart-limit-name" x={Math.min(Math.max(x - room / 2, 60), width - room)} y={11}>
        {name}
      </text>
    </g>
  );
}
