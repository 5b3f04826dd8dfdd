import type { Figure } from '../figure.ts';
import type { Stage } from '../stage.ts';

/** Figures that are measured together. */
export interface Group {
  readonly name: string;
  run(stage: Stage, report: Report): Promise<void>;
}

export interface Report {
  add(...figures: readonly Figure[]): void;
  /** Lines that explain a figure, shown below the table. */
  explain(title: string, lines: readonly string[]): void;
}

/** 1,000,000 -> `1M`, 10,000 -> `10k`. */
export function short(orders: number): string {
  if (orders % 1_000_000 === 0) return `${orders / 1_000_000}M`;
  return orders % 1_000 === 0 ? `${orders / 1_000}k` : String(orders);
}
