import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { ExcelButton } from './ExcelButton.tsx';
import { FigureList } from './FigureList.tsx';
import { ReportBar } from './ReportBar.tsx';
import { filterOf, totalLine } from './report-filter.ts';
import type { ReportSearch } from './report-search.ts';
import { ReportTable } from './ReportTable.tsx';

/** How the manual was kept in a period, by clause, person or client; every figure opens its list (3.4). */
export function ReportPage() {
  const { t } = useTranslation('duties');
  const search: ReportSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const timeOf = useTimeText();
  const today = wallTime(useNow(), useZone()).day;
  const by = search.by ?? 'clause';
  const input = { ...filterOf(search, today), by };
  const read = useQuery({
    ...queries.tasks.compliance.report.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const go = (change: ReportSearch) =>
    void navigate({ to: '/tasks/report', search: { ...search, ...change }, replace: true });
  const { data } = read;
  const opened = openedLine(search, data?.rows ?? []);
  return (
    <>
      <PageHeader
        title={t('report.title')}
        back="/tasks"
        sub={data && t('report.asOf', { time: timeOf(data.at) })}
        actions={<ExcelButton input={input} />}
      />
      <p className="faint">{t('report.intro')}</p>
      <ReportBar search={search} today={today} onChange={go} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={10} columns={8} />}
      {data && data.rows.length > 0 && <ReportTable by={by} rows={data.rows} total={data.total} onChange={go} />}
      {data?.rows.length === 0 && <EmptyState title={t('report.empty')} text={t('report.emptyText')} />}
      {opened && search.figure && (
        <FigureList
          key={`${opened.key} ${search.figure}`}
          search={search}
          today={today}
          line={opened}
          figure={search.figure}
          onClose={() => go({ line: undefined, figure: undefined })}
        />
      )}
    </>
  );
}

/** The line whose list is open; one that has no figures any more still says so. */
function openedLine({ line }: ReportSearch, rows: readonly { readonly key: string; readonly name: string }[]) {
  if (line === undefined) return null;
  return rows.find(({ key }) => key === line) ?? { key: line, name: line === totalLine ? '' : line };
}
