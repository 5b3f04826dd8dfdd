import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { sumOf } from '../../../../../shared/domain/settlement/lines.ts';
import { priceDiffers } from '../../../../../shared/domain/settlement/review.ts';
import { type FeeKind, feeKinds } from '../../../../../shared/domain/settlement/values.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { grouped } from '../../../../components/numbers.ts';
import { useTimeText } from '../../../../components/Time.tsx';
import { type GridColumn, leastWidth, RowGrid } from '../../RowGrid.tsx';
import page from '../page.module.css';
import { columnsFor, type LineColumn } from './line-columns.ts';
import { quantitiesOf, shortQuantitiesOf } from './quantities.ts';
import type { Line } from './shown-lines.ts';

interface LineGridProps {
  readonly statement: Statement;
  readonly lines: readonly Line[];
  readonly marks: { readonly wrong: ReadonlySet<string>; readonly disputed: ReadonlySet<string> };
  readonly chosen: string | undefined;
  readonly onChoose: (orderId: string) => void;
  readonly onOpen: (line: Line) => void;
  readonly onDispute: ((line: Line) => void) | undefined;
}

/** The lines as they stand on paper; fees that nobody asks for on this statement have no column. */
export function LineGrid({ statement, lines, marks, chosen, onChoose, onOpen, onDispute }: LineGridProps) {
  const { t } = useTranslation('settlement');
  const columns = useSteadyColumns(statement.lines);
  const cell = useCells(marks.disputed);
  return (
    <RowGrid
      label={t('tab.lines')}
      rows={lines}
      columns={columns}
      minWidth={leastWidth(columns)}
      idOf={idOf}
      head={(name) => (isFee(name) ? t(`fee.${name}`) : t(`line.column.${name}`))}
      cell={cell}
      lookOf={({ orderId, hold }) => (marks.wrong.has(orderId) ? 'wrong' : hold === null ? undefined : 'held')}
      foot={(name) =>
        name === 'day' ? t('line.count', { count: lines.filter(isCounted).length }) : sumBelow(name, lines)
      }
      chosen={chosen}
      onChoose={onChoose}
      onOpen={onOpen}
      onKey={(pressed, line) => {
        if (pressed !== 't' || !onDispute) return false;
        onDispute(line);
        return true;
      }}
    />
  );
}

/** The same columns for as long as they are as wide: rows that do not change are not drawn again. */
function useSteadyColumns(lines: readonly Line[]): readonly GridColumn<LineColumn>[] {
  const found = useMemo(() => columnsFor(lines), [lines]);
  const key = found.map(({ name, width }) => `${name} ${width}`).join();
  // oxlint-disable-next-line react/exhaustive-deps -- columns are known by their names and widths
  return useMemo(() => found, [key]);
}

function isFee(name: LineColumn): name is FeeKind {
  return feeKinds.some((kind) => kind === name);
}

function idOf({ orderId }: Line): string {
  return orderId;
}

function isCounted({ hold }: Line): boolean {
  return hold === null;
}

/** Of what is shown and counts; of what is held, how many it is. */
function sumBelow(name: LineColumn, lines: readonly Line[]): ReactNode {
  const counted = lines.filter(isCounted);
  if (name === 'hold') return <span className="num">{lines.length - counted.length || null}</span>;
  if (isFee(name)) return amount(counted.reduce((sum, { fees }) => sum + fees[name], 0));
  if (name === 'total') return amount(counted.reduce((sum, { fees }) => sum + sumOf(fees), 0));
  return null;
}

/** Where the column is too narrow, whole under the mouse. */
function Word({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

function amount(fen: number): ReactNode {
  return <span className="num">{grouped(formatDecimal(fen, 2))}</span>;
}

function useCells(disputed: ReadonlySet<string>): (name: LineColumn, line: Line) => ReactNode {
  const { t } = useTranslation(['settlement', 'orders', 'common']);
  const time = useTimeText();
  const disputedWord = t('settlement:line.disputed');
  return useCallback(
    (name, line) => {
      if (isFee(name)) return line.fees[name] === 0 && name !== 'freight' ? null : amount(line.fees[name]);
      switch (name) {
        case 'day':
          return (
            <span className="num" title={time(line.deliveredAt, 'day')}>
              {time(line.deliveredAt, 'date')}
            </span>
          );
        case 'order':
          return (
            <>
              <span className="num">{line.orderNumber}</span>
              {disputed.has(line.orderId) && (
                <span className={page['mark']} role="img" aria-label={disputedWord} title={disputedWord}>
                  !
                </span>
              )}
            </>
          );
        case 'customerNo':
          return (
            <span className="num" title={line.customerOrderNo}>
              {line.customerOrderNo}
            </span>
          );
        case 'destination':
          return <Word text={line.destination} />;
        case 'goods':
          return (
            <span className="num" title={quantitiesOf(line)}>
              {shortQuantitiesOf(line)}
            </span>
          );
        case 'mode':
          return (
            <Word text={line.mode === null ? t(`common:jobType.${line.jobType}`) : t(`orders:mode.${line.mode}`)} />
          );
        case 'total':
          return amount(sumOf(line.fees));
        case 'quoted':
          if (line.quotedFen === null) return <span className="faint">{t('settlement:line.unquoted')}</span>;
          return (
            <>
              {amount(line.quotedFen)}
              {priceDiffers(line) && (
                <span className={page['mark']} title={line.priceReason || t('settlement:line.differs')}>
                  ≠
                </span>
              )}
            </>
          );
        case 'pod':
          return <Word text={t(`settlement:pod.${line.pod}`)} />;
        case 'hold':
          return line.hold === null ? null : (
            <span title={`${t(`settlement:hold.${line.hold}`)} ${line.holdReason}`}>{t('settlement:hold.short')}</span>
          );
        case 'remark':
          return <Word text={line.remark} />;
      }
    },
    [t, time, disputed, disputedWord],
  );
}
