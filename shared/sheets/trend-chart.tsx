import type { ReactNode } from 'react';
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
  const line = labels ? 9 : 0;
  const foot = (ends ? 10 : 0) + line;
  const head = line;
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
          dots.map(({ x, y, month }, at) => (
            <text
              key={month}
              x={x}
              y={isValley(dots, at) ? y + 8.5 : y - 3.5}
              fontSize={7}
              textAnchor={anchorAt(x, width)}
            >
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

/** Beside the name of a chart: what its dashed line is. */
export function ChartGoal({ children }: { readonly children: ReactNode }) {
  return <span className="goal">┄┄ {children}</span>;
}

interface Dot {
  readonly y: number;
  readonly month: number;
}

/** Where the line comes down and goes up again a number stands below, or the line would run through it. */
function isValley(dots: readonly Dot[], at: number): boolean {
  const here = dots[at];
  const beside = [dots[at - 1], dots[at + 1]].filter((dot) => dot && here && Math.abs(dot.month - here.month) === 1);
  return beside.length > 0 && beside.every((dot) => dot && here && dot.y < here.y);
}

function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 14) return 'start';
  return x > width - 14 ? 'end' : 'middle';
}
