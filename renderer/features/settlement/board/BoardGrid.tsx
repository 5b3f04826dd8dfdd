import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../../shared/contract/settlement-board.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { grouped } from '../../../components/numbers.ts';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { type GridColumn, RowGrid } from '../RowGrid.tsx';
import styles from '../settlement.module.css';
import { ClockTag, StageSteps, useIsMyTurn } from '../tags.tsx';
import { sumsOf } from './rows.ts';

type Name = 'customer' | 'number' | 'stage' | 'turn' | 'clock' | 'owner' | 'finance' | 'lines' | 'amount' | 'open';

const columns: readonly GridColumn<Name>[] = [
  { name: 'customer', width: 'minmax(170px, 1fr)' },
  { name: 'number', width: '116px' },
  { name: 'stage', width: '180px' },
  { name: 'turn', width: '76px' },
  { name: 'clock', width: '136px' },
  { name: 'owner', width: '64px' },
  { name: 'finance', width: '64px' },
  { name: 'lines', width: '96px', numeric: true },
  { name: 'amount', width: '104px', numeric: true },
  { name: 'open', width: '104px', numeric: true },
];

interface BoardGridProps {
  readonly rows: readonly BoardRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (customerId: string) => void;
  readonly onOpen: (row: BoardRow) => void;
  readonly onCustomer: (row: BoardRow) => void;
}

/** A customer a line; the sums of what is shown at the foot. */
export function BoardGrid({ rows, chosen, onChoose, onOpen, onCustomer }: BoardGridProps) {
  const { t } = useTranslation('settlement');
  const cell = useCells();
  const sums = useMemo(() => sumsOf(rows), [rows]);
  const foot = (name: Name): ReactNode => {
    if (name === 'customer') return t('board.total', { count: rows.length });
    if (name === 'lines') return <Lines row={sums} />;
    if (name === 'stage') return sums.disputes > 0 && t('board.disputes', { count: sums.disputes });
    return name === 'amount' || name === 'open' ? <span className="num">{formatFen(sums[name])}</span> : null;
  };
  return (
    <RowGrid
      label={t('title')}
      rows={rows}
      columns={columns}
      minWidth={1_060}
      idOf={idOf}
      head={(name) => t(`column.${name}`)}
      cell={cell}
      foot={foot}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={onOpen}
      onKey={(key, row) => {
        if (key !== 'k') return false;
        onCustomer(row);
        return true;
      }}
    />
  );
}

function idOf({ customerId }: BoardRow): string {
  return customerId;
}

function useCells(): (name: Name, row: BoardRow) => ReactNode {
  const { t } = useTranslation('settlement');
  const keptName = useKeptName();
  const now = useNow();
  const isMyTurn = useIsMyTurn();
  return useCallback(
    (name, row) => {
      switch (name) {
        case 'customer':
          return (
            <span className={styles['customer']} title={row.customerName}>
              <span>{row.customerName}</span>
              {row.keyAccount && <span className={styles['key']}>{t('board.keyAccount')}</span>}
            </span>
          );
        case 'number':
          return <Number row={row} />;
        case 'stage':
          return (
            <>
              <StageSteps stage={row.stage} />
              {row.disputes > 0 && <span> {t('board.disputes', { count: row.disputes })}</span>}
              {row.drifted > 0 && <span> {t('board.drifted', { count: row.drifted })}</span>}
            </>
          );
        case 'turn':
          if (row.turn === null) return null;
          return <span className={isMyTurn(row.turn) ? styles['strong'] : undefined}>{t(`side.${row.turn}`)}</span>;
        case 'owner':
          return keptName(row.ownerId, row.ownerName);
        case 'finance':
          return row.financeName;
        case 'lines':
          return <Lines row={row} />;
        case 'clock':
          return <ClockTag clock={row} now={now} />;
        case 'amount':
        case 'open':
          return row.statementId === null ? null : <span className="num">{formatFen(row[name])}</span>;
      }
    },
    [t, keptName, now, isMyTurn],
  );
}

function Number({ row: { number, revision } }: { readonly row: BoardRow }) {
  const { t } = useTranslation('settlement');
  return (
    <>
      <span className="num">{number}</span>
      {revision > 1 && <span> {t('page.revision', { revision })}</span>}
    </>
  );
}

type Counted = Pick<BoardRow, 'lines' | 'held' | 'unbilled'>;

/** Orders that count, that are held, and that stand on no statement: `12 · 2 held · 1 off`. */
function Lines({ row: { lines, held, unbilled } }: { readonly row: Counted }) {
  const { t } = useTranslation('settlement');
  return (
    <span className="num" title={t('board.linesTitle', { lines, held, unbilled })}>
      {grouped(lines)}
      {held > 0 && ` · ${t('board.held', { count: held })}`}
      {unbilled > 0 && ` · ${t('board.unbilled', { count: unbilled })}`}
    </span>
  );
}
