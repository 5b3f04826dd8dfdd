import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KpiRow } from '../../../../shared/contract/kpi.ts';
import type { KpiOrder } from '../../../../shared/domain/kpi/list.ts';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../kpi.module.css';

interface By {
  readonly order: KpiOrder;
  readonly descending: boolean;
}

interface ListTableProps {
  readonly rows: readonly KpiRow[];
  readonly by: By;
  readonly onOrder: (by: By) => void;
}

const columns = ['number', 'customer', 'at', 'due', 'done'] as const satisfies readonly KpiOrder[];

export function ListTable({ rows, by, onOrder }: ListTableProps) {
  const { t } = useTranslation('kpi');
  const owed = rows.some(({ fen }) => fen !== null);
  return (
    <table className={styles['list']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" aria-sort={sortOf(by, column)}>
              <button
                type="button"
                title={t('list.order', { column: t(`column.${column}`) })}
                onClick={() => onOrder({ order: column, descending: by.order === column && !by.descending })}
              >
                {t(`column.${column}`)} <span aria-hidden>{by.order === column && (by.descending ? '↓' : '↑')}</span>
              </button>
            </th>
          ))}
          <th scope="col">{t('column.excuse')}</th>
          <th scope="col">{t('column.damaged')}</th>
          {owed && <th scope="col">{t('column.amount')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} owed={owed} />
        ))}
      </tbody>
    </table>
  );
}

function sortOf({ order, descending }: By, column: KpiOrder): 'ascending' | 'descending' | undefined {
  if (order !== column) return undefined;
  return descending ? 'descending' : 'ascending';
}

function Row({ row, owed }: { readonly row: KpiRow; readonly owed: boolean }) {
  const { t } = useTranslation('kpi');
  const { customerName, detail, at, dueAt, laterDueAt, doneAt, excuse, pieces, damagedPieces, fen } = row;
  return (
    <tr>
      <td>
        <Subject row={row} />
      </td>
      <td>
        {customerName}
        <small>{detail}</small>
      </td>
      <td>
        <Time at={at} />
      </td>
      <td>
        <Time at={dueAt} />
        {laterDueAt !== null && (
          <small>
            {t('column.laterDue')} <Time at={laterDueAt} />
          </small>
        )}
      </td>
      <td>
        <Time at={doneAt} />
        <LateBy dueAt={dueAt} doneAt={doneAt} />
      </td>
      <td>{excuse && t(`excuse.${excuse}`)}</td>
      <td className="num">{damagedPieces !== null && damagedPieces > 0 && `${damagedPieces} / ${pieces}`}</td>
      {owed && <td className="num">{fen !== null && `¥${(fen / 100).toFixed(2)}`}</td>}
    </tr>
  );
}

function Subject({ row: { kind, id, number, reportKind } }: { readonly row: KpiRow }) {
  const translate = useTranslate();
  const params = { id };
  const mark = { 'data-kpi-row': '', className: 'num' };
  if (kind === 'order') {
    return (
      <Link to="/orders/$id" params={params} {...mark}>
        {number}
      </Link>
    );
  }
  if (kind === 'statement') {
    return (
      <Link to="/settlement/$id" params={params} {...mark}>
        {number || '–'}
      </Link>
    );
  }
  return (
    <>
      <Link to="/reports/$id" params={params} {...mark}>
        {number || '–'}
      </Link>
      {reportKind && <small>{translate(`exceptionReports:kind.${reportKind}`)}</small>}
    </>
  );
}

function LateBy({ dueAt, doneAt }: Pick<KpiRow, 'dueAt' | 'doneAt'>) {
  const { t } = useTranslation('kpi');
  if (dueAt === null || doneAt === null || doneAt <= dueAt) return null;
  const hours = (Math.ceil((doneAt - dueAt) / 360_000) / 10).toFixed(1);
  return <small className={styles['late']}>{t('list.late', { hours })}</small>;
}
