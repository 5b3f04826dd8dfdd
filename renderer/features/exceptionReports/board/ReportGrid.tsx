import { useNavigate } from '@tanstack/react-router';
import { type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../components/useNow.ts';
import type { ReportView } from '../search-params.ts';
import styles from './board.module.css';
import { RowGrid } from './RowGrid.tsx';
import { useCells } from './useCells.tsx';
import type { ShownRow } from './useReports.ts';

interface ReportGridProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly rows: readonly ShownRow[];
  readonly view: ReportView;
}

const openColumns = [
  'clock',
  'next',
  'severity',
  'kind',
  'number',
  'order',
  'customer',
  'known',
  'told',
  'owner',
] as const;
const otherColumns = [
  'severity',
  'kind',
  'number',
  'order',
  'customer',
  'known',
  'due',
  'told',
  'summary',
  'author',
] as const;

/** One report a row: the arrows choose, Enter opens it; a draft goes on in its form. */
export function ReportGrid({ ref, rows, view }: ReportGridProps) {
  const { t } = useTranslation('exceptionReports');
  const navigate = useNavigate();
  const now = useNow();
  const cellsOf = useCells(now);
  const columns = view === 'open' ? openColumns : otherColumns;
  const open = ({ id, state }: ShownRow) =>
    state === 'draft' || state === 'waiting'
      ? void navigate({ to: '/reports/new', search: { draft: id } })
      : void navigate({ to: '/reports/$id', params: { id } });
  return (
    <RowGrid
      ref={ref}
      label={t('title')}
      className={styles[view === 'open' ? 'openRows' : 'otherRows']}
      rows={rows}
      headings={columns.map((column) => t(`column.${column}`))}
      cells={(row) => {
        const cells = cellsOf(row);
        return columns.map((column) => ({ column, cell: cells[column] }));
      }}
      onOpen={open}
    />
  );
}
