import { trendLine } from '../domain/kpi/trend-line.ts';

interface TrendChartProps {
  readonly values: readonly (number | null)[];
  readonly goal: number | null;
  /** What stands at each dot; none without. */
  readonly labels?: readonly string[];
  /** Below the first and the last month. */
  readonly ends?: readonly [string, string];
  readonly width: number;
  readonly height: number;
}

/** A line through the months in black: the goal is dashed, and each month a dot, so that one alone is seen too. */
export function TrendChart({ values, goal, labels, ends, width, height }: TrendChartProps) {
  const foot = ends ? 10 : 0;
  const head = labels ? 9 : 0;
  const { path, dots, goalY } = trendLine(values, goal, { width, height: height - foot - head });
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <g transform={`translate(0 ${head})`}>
        {goalY !== null && (
          <line x1={0} x2={width} y1={goalY} y2={goalY} stroke="#000" strokeWidth={0.5} strokeDasharray="2 2" />
        )}
        <path d={path} fill="none" stroke="#000" strokeWidth={1.2} />
        {dots.map(({ x, y, month }) => (
          <circle key={month} cx={x} cy={y} r={1.6} fill="#000" />
        ))}
        {labels &&
          dots.map(({ x, y, month }) => (
            <text key={month} x={x} y={y - 3.5} fontSize={6.5} textAnchor={anchorAt(x, width)}>
              {labels[month]}
            </text>
          ))}
      </g>
      {ends && (
        <>
          <text x={0} y={height - 1} fontSize={7}>
            {ends[0]}
          </text>
          <text x={width} y={height - 1} fontSize={7} textAnchor="end">
            {ends[1]}
          </text>
        </>
      )}
    </svg>
  );
}

function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 14) return 'start';
  return x > width - 14 ? 'end' : 'middle';
}
