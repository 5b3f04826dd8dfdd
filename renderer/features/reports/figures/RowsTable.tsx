import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/reports/counted.ts';
import { type ReportTableId, rowTag } from '../../../../shared/domain/reports/figures.ts';
import { gradeOf } from '../../../../shared/domain/reports/grades.ts';
import { cellText, isCountedCell, rowColumns } from '../../../../shared/domain/reports/row-words.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { OnTag } from '../search.ts';
import styles from '../reports.module.css';
import { Count } from './Count.tsx';
import { useRowName } from './words.ts';

interface RowsTableProps {
  readonly table: ReportTableId;
  readonly rows: readonly TableRow[];
  /** Whether the lists of its rows were kept. */
  readonly listed: boolean;
  readonly onTag: OnTag;
}

/** Where it gathers: the longest rows first. */
export function RowsTable({ table, rows, listed, onTag }: RowsTableProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const nameOf = useRowName();
  if (rows.length === 0) return null;
  const columns = rowColumns[table];
  return (
    <table className={styles['table']} aria-label={t(`table.${table}`)}>
      <caption>{t(`table.${table}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`row.${table}`)}</th>
          <th scope="col">{t('column.n')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {translate(`reports:column.${column}`)}
            </th>
          ))}
          {table === 'carriers' && <th scope="col">{t('column.grade')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, n, cells }) => (
          <tr key={key}>
            <th scope="row">{nameOf(table, key)}</th>
            <td>
              <Count n={n} what={nameOf(table, key)} onOpen={listed ? () => onTag(rowTag(table, key)) : undefined} />
            </td>
            {columns.map((column, index) => (
              <td key={column} className="num">
                {isCountedCell(column) ? (
                  <Count
                    n={cells[index] ?? 0}
                    what={`${nameOf(table, key)} · ${translate(`reports:column.${column}`)}`}
                    onOpen={listed ? () => onTag(rowTag(table, key), column) : undefined}
                  />
                ) : (
                  cellText(column, cells[index] ?? 0)
                )}
              </td>
            ))}
            {table === 'carriers' && (
              <td>
                <b>{gradeOf(n, cells) ?? '–'}</b>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
