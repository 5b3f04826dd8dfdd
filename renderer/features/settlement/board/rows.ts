import type { BoardRow } from '../../../../shared/contract/settlement-board.ts';
import type { Side, Stage } from '../../../../shared/domain/settlement/stage.ts';
import { dueInstant } from '../tags.tsx';

interface BoardFilter {
  readonly stage?: Stage | undefined;
  readonly text?: string | undefined;
  /** Where the next step is ours; `null` for everybody's. */
  readonly isTurn: ((turn: Side | null) => boolean) | null;
}

/** Chinese names by their pinyin, in either language of the screen. */
const byName = new Intl.Collator('zh-CN');

/** The rows asked for, what runs out next first, what waits for nothing last. */
export function shownRows(rows: readonly BoardRow[], filter: BoardFilter, zone: string): readonly BoardRow[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ stage }) => !filter.stage || stage === filter.stage)
    .filter(({ turn }) => !filter.isTurn || filter.isTurn(turn))
    .filter((row) => words.every((word) => haystack(row).includes(word)))
    .map((row) => ({ row, due: dueInstant(row, zone) ?? Number.POSITIVE_INFINITY }))
    .toSorted(
      (one, other) => compare(one.due, other.due) || byName.compare(one.row.customerName, other.row.customerName),
    )
    .map(({ row }) => row);
}

export interface BoardSums {
  readonly lines: number;
  readonly held: number;
  readonly unbilled: number;
  readonly amount: number;
  readonly open: number;
  readonly disputes: number;
}

export function sumsOf(rows: readonly BoardRow[]): BoardSums {
  const sum = (of: (row: BoardRow) => number) => rows.reduce((so, row) => so + of(row), 0);
  return {
    lines: sum(({ lines }) => lines),
    held: sum(({ held }) => held),
    unbilled: sum(({ unbilled }) => unbilled),
    amount: sum(({ amount }) => amount),
    open: sum(({ open }) => open),
    disputes: sum(({ disputes }) => disputes),
  };
}

export function countsOf(rows: readonly BoardRow[]): ReadonlyMap<Stage, number> {
  const counts = new Map<Stage, number>();
  for (const { stage } of rows) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return counts;
}

function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function haystack({ customerName, number, ownerName, financeName }: BoardRow): string {
  return [customerName, number, ownerName, financeName].join(' ').toLowerCase();
}
