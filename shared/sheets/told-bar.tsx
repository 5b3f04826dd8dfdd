import { toldParts } from '../domain/summaries/figure-words.ts';
import type { Words } from './words.tsx';

const fills = { inTime: '#fff', late: '#bfbfbf', untold: '#404040' } as const;

interface BarProps {
  /** In the order of `toldParts`. */
  readonly parts: readonly number[];
  /** What the whole width is. */
  readonly most: number;
}

/** What was told in time, late and not at all as one bar of these parts. */
export function ToldBar({ parts, most }: BarProps) {
  const unit = 100 / Math.max(1, most);
  return (
    <svg className="told-bar" viewBox="0 0 100 8" width="100%" height={9} preserveAspectRatio="none" aria-hidden>
      {toldParts.map((id, index) => {
        const before = parts.slice(0, index).reduce((sum, part) => sum + part, 0);
        const n = parts[index] ?? 0;
        return (
          n > 0 && (
            <rect
              key={id}
              x={before * unit}
              y={0.5}
              width={n * unit}
              height={7}
              fill={fills[id]}
              stroke="#000"
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
            />
          )
        );
      })}
    </svg>
  );
}

/** What the parts are. */
export function ToldLegend({ words }: { readonly words: Words }) {
  return (
    <span className="told-legend">
      {toldParts.map((id) => (
        <span key={id}>
          <svg viewBox="0 0 8 8" aria-hidden>
            <rect x={0.5} y={0.5} width={7} height={7} fill={fills[id]} stroke="#000" />
          </svg>{' '}
          {words.line(`figure.${id}`)}{' '}
        </span>
      ))}
    </span>
  );
}
