import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receivable } from '../../../../shared/contract/settlement-money.ts';
import { type AgeBucket, ageBuckets } from '../../../../shared/domain/settlement/ageing.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { grouped } from '../../../components/numbers.ts';
import { useKeptName } from '../../../components/useKeptName.ts';
import { amountWidth } from '../figure-width.ts';
import { type GridColumn, leastWidth, RowGrid } from '../RowGrid.tsx';
import styles from './receivables.module.css';

type Sum = 'owed' | 'advance' | 'overdue' | AgeBucket;
type Name = 'customer' | 'owner' | 'paidInDays' | Sum;

/** Figures take what the longest of them needs, so that the names of customers have the rest. */
function columnsFor(rows: readonly Receivable[]): readonly GridColumn<Name>[] {
  const sum = (name: Sum): GridColumn<Name> => {
    const least = Math.max(amountWidth(rows.map((row) => fenOf(name, row))), headWidth);
    return { name, width: `${least}px`, numeric: true };
  };
  return [
    { name: 'customer', width: 'minmax(140px, 1fr)' },
    sum('owed'),
    sum('overdue'),
    ...ageBuckets.map(sum),
    sum('advance'),
    { name: 'paidInDays', width: '50px', numeric: true },
    { name: 'owner', width: '68px' },
  ];
}

/** As `31–60 days`. */
const headWidth = 66;

interface ReceivableGridProps {
  readonly rows: readonly Receivable[];
  readonly chosen: string | undefined;
  readonly onChoose: (customerId: string) => void;
  readonly onOpen: (row: Receivable) => void;
}

/** A customer a line, what he owes by age; the total at the foot. */
export function ReceivableGrid({ rows, chosen, onChoose, onOpen }: ReceivableGridProps) {
  const { t } = useTranslation('settlement');
  const total = useMemo(() => {
    const names: readonly Sum[] = ['owed', 'advance', 'overdue', ...ageBuckets];
    return Object.fromEntries(names.map((name) => [name, rows.reduce((so, row) => so + fenOf(name, row), 0)]));
  }, [rows]);
  const columns = useMemo(() => columnsFor(rows), [rows]);
  const keptName = useKeptName();
  const cell = useCallback(
    (name: Name, row: Receivable): ReactNode => {
      if (name === 'customer') return <span title={row.customerName}>{row.customerName}</span>;
      if (name === 'owner') return keptName(row.ownerId, row.ownerName);
      if (name === 'paidInDays') return row.paidInDays === null ? null : <span className="num">{row.paidInDays}</span>;
      return <Amount name={name} fen={fenOf(name, row)} />;
    },
    [keptName],
  );
  return (
    <RowGrid
      label={t('receivable.title')}
      rows={rows}
      columns={columns}
      minWidth={leastWidth(columns)}
      idOf={idOf}
      head={(name) => t(`receivable.column.${name}`)}
      cell={cell}
      foot={(name) => {
        if (name === 'customer') return t('board.total', { count: rows.length });
        return name === 'owner' || name === 'paidInDays' ? null : <Amount name={name} fen={total[name] ?? 0} />;
      }}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={onOpen}
      opensByClick={false}
    />
  );
}

function idOf({ customerId }: Receivable): string {
  return customerId;
}

function fenOf(name: Sum, { owed, advance, overdue, ageing }: Receivable): number {
  if (name === 'owed') return owed;
  if (name === 'advance') return advance;
  return name === 'overdue' ? overdue : ageing[name];
}

function Amount({ name, fen }: { readonly name: Sum; readonly fen: number }) {
  if (fen === 0) return null;
  return <span className={`num ${name === 'overdue' ? styles['late'] : ''}`}>{grouped(formatDecimal(fen, 2))}</span>;
}
