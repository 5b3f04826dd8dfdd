import { sumOf } from '../../../../../shared/domain/settlement/lines.ts';
import { type FeeKind, feeKinds } from '../../../../../shared/domain/settlement/values.ts';
import { amountWidth, figureWidth } from '../../figure-width.ts';
import type { GridColumn } from '../../RowGrid.tsx';
import { shortQuantitiesOf } from './quantities.ts';
import type { Line } from './shown-lines.ts';

export type LineColumn =
  | 'day'
  | 'order'
  | 'customerNo'
  | 'destination'
  | 'goods'
  | 'mode'
  | FeeKind
  | 'total'
  | 'quoted'
  | 'pod'
  | 'hold'
  | 'remark';

/**
 * What no line says has no column, and figures take no more than the longest of them: five kinds of fees stand side by
 * side on a screen of 1366 px. Words give way down to their first width, and take what is left up to the second.
 */
export function columnsFor(lines: readonly Line[]): readonly GridColumn<LineColumn>[] {
  const has = (said: (line: Line) => boolean) => lines.some(said);
  const only = (there: boolean, column: GridColumn<LineColumn>) => (there ? [column] : []);
  return [
    { name: 'day', width: '46px' },
    { name: 'order', width: 'minmax(96px, 112px)' },
    ...only(
      has(({ customerOrderNo }) => customerOrderNo !== ''),
      { name: 'customerNo', width: 'minmax(48px, 120px)' },
    ),
    { name: 'destination', width: 'minmax(48px, 1fr)' },
    { name: 'goods', width: `${goodsWidth(lines)}px`, numeric: true },
    { name: 'mode', width: 'minmax(40px, 90px)' },
    ...usedKinds(lines).map((name) => moneyColumn(name, 62, lines, ({ fees }) => fees[name])),
    moneyColumn('total', 70, lines, ({ fees }) => sumOf(fees)),
    ...only(
      has(({ quotedFen }) => quotedFen !== null),
      moneyColumn('quoted', 84, lines, ({ quotedFen }) => quotedFen ?? 0, markWidth),
    ),
    { name: 'pod', width: 'minmax(44px, 70px)' },
    ...only(
      has(({ hold }) => hold !== null),
      { name: 'hold', width: 'minmax(30px, 44px)' },
    ),
    ...only(
      has(({ remark }) => remark !== ''),
      { name: 'remark', width: 'minmax(26px, 0.6fr)' },
    ),
  ];
}

/** Fees that nobody asks for on this statement have no column. */
function usedKinds(lines: readonly Line[]): readonly FeeKind[] {
  return feeKinds.filter((kind) => kind === 'freight' || lines.some(({ fees }) => fees[kind] !== 0));
}

const markWidth = 12;

/** As wide as its longest figure, its sum among them; where there is room, as wide as its head. */
function moneyColumn(
  name: LineColumn,
  roomy: number,
  lines: readonly Line[],
  fenOf: (line: Line) => number,
  beside = 0,
): GridColumn<LineColumn> {
  const least = Math.max(amountWidth(lines.map(fenOf)) + beside, 40);
  return { name, width: `minmax(${least}px, ${Math.max(least, roomy)}px)`, numeric: true };
}

function goodsWidth(lines: readonly Line[]): number {
  return lines.reduce((so, line) => Math.max(so, figureWidth(shortQuantitiesOf(line))), 40);
}
