import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { sumOf } from '../../../../../shared/domain/settlement/lines.ts';
import { priceDiffers } from '../../../../../shared/domain/settlement/review.ts';
import { type FeeKind, feeKinds } from '../../../../../shared/domain/settlement/values.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { formatKg, formatM3 } from '../../../../../shared/lib/quantity.ts';
import { grouped } from '../../../../components/numbers.ts';
import { useTimeText } from '../../../../components/Time.tsx';
import { type GridColumn, RowGrid } from '../../RowGrid.tsx';
import page from '../page.module.css';
import type { Line } from './shown-lines.ts';

type Name =
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
  const kinds = usedKinds(statement.lines);
  const key = kinds.join();
  const withRemarks = statement.lines.some(({ remark }) => remark !== '');
  // oxlint-disable-next-line react/exhaustive-deps -- the kinds are known by their names
  const columns = useMemo(() => columnsFor(kinds, withRemarks), [key, withRemarks]);
  const cell = useCells(marks.disputed);
  return (
    <RowGrid
      label={t('tab.lines')}
      rows={lines}
      columns={columns}
      minWidth={columns.reduce((sum, { width }) => sum + Number.parseInt(width.replace('minmax(', ''), 10) + 10, 6)}
      idOf={idOf}
      head={(name) => (isFee(name) ? t(`fee.${name}`) : t(`line.column.${name}`))}
      cell={cell}
      lookOf={({ orderId, hold }) => (marks.wrong.has(orderId) ? 'wrong' : hold === null ? undefined : 'held')}
      foot={(name) => (name === 'day' ? t('line.count', { count: lines.length }) : sumBelow(name, lines))}
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

function columnsFor(kinds: readonly FeeKind[], withRemarks: boolean): readonly GridColumn<Name>[] {
  return [
    { name: 'day', width: '50px' },
    { name: 'order', width: '112px' },
    { name: 'customerNo', width: '84px' },
    { name: 'destination', width: 'minmax(88px, 1fr)' },
    { name: 'goods', width: '136px', numeric: true },
    { name: 'mode', width: '82px' },
    ...kinds.map((name): GridColumn<Name> => ({ name, width: '72px', numeric: true })),
    { name: 'total', width: '74px', numeric: true },
    { name: 'quoted', width: '82px', numeric: true },
    { name: 'pod', width: '62px' },
    { name: 'hold', width: '44px' },
    ...(withRemarks ? [{ name: 'remark', width: 'minmax(90px, 0.6fr)' } as const] : []),
  ];
}

function usedKinds(lines: readonly Line[]): readonly FeeKind[] {
  return feeKinds.filter((kind) => kind === 'freight' || lines.some(({ fees }) => fees[kind] !== 0));
}

function isFee(name: Name): name is FeeKind {
  return feeKinds.some((kind) => kind === name);
}

function idOf({ orderId }: Line): string {
  return orderId;
}

/** Of what is shown and counts. */
function sumBelow(name: Name, lines: readonly Line[]): ReactNode {
  const counted = lines.filter(({ hold }) => hold === null);
  if (isFee(name)) return amount(counted.reduce((sum, { fees }) => sum + fees[name], 0));
  if (name === 'total') return amount(counted.reduce((sum, { fees }) => sum + sumOf(fees), 0));
  return null;
}

function amount(fen: number): ReactNode {
  return <span className="num">{grouped(formatDecimal(fen, 2))}</span>;
}

function useCells(disputed: ReadonlySet<string>): (name: Name, line: Line) => ReactNode {
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
          return <span className="num">{line.customerOrderNo}</span>;
        case 'destination':
          return <span title={line.destination}>{line.destination}</span>;
        case 'goods':
          return (
            <span className="num">
              {grouped(line.pieces)} / {grouped(formatKg(line.grams))} / {grouped(formatM3(line.cm3))}
            </span>
          );
        case 'mode':
          return line.mode === null ? t(`common:jobType.${line.jobType}`) : t(`orders:mode.${line.mode}`);
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
          return t(`settlement:pod.${line.pod}`);
        case 'hold':
          return line.hold === null ? null : (
            <span title={`${t(`settlement:hold.${line.hold}`)} ${line.holdReason}`}>{t('settlement:hold.short')}</span>
          );
        case 'remark':
          return <span title={line.remark}>{line.remark}</span>;
      }
    },
    [t, time, disputed, disputedWord],
  );
}
