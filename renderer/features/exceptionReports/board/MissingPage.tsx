import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingReport } from '../../../../shared/contract/report-schemas.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { api, queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { type Period, PeriodChip } from '../../../components/filters/PeriodChip.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { DueTag } from '../../tasks/public.ts';
import styles from './board.module.css';
import { withinPeriod } from './period.ts';
import { ReportGrid } from './ReportGrid.tsx';
import { RowGrid } from './RowGrid.tsx';
import { useReports } from './useReports.ts';

/** 3.4: what is known longer than its limit and not reported, and what was reported late: neither can hide. */
export function MissingPage() {
  const { t } = useTranslation('exceptionReports');
  const read = useQuery(queries.exceptionReports.missing.queryOptions());
  return (
    <>
      <PageHeader title={t('missing.title')} back="/reports" />
      <Section title={t('missing.notReported')} actions={<ExcelAct file={() => api.lists.missingReports()} />} flush>
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
        {!read.data && !read.error && <SkeletonRows rows={4} columns={6} />}
        {read.data?.length === 0 && <EmptyState title={t('missing.none')} text={t('missing.noneText')} />}
        {read.data && read.data.length > 0 && <MissingGrid rows={read.data} />}
      </Section>
      <LateReports />
    </>
  );
}

function MissingGrid({ rows }: { readonly rows: readonly MissingReport[] }) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const navigate = useNavigate();
  const now = useNow();
  const columns = ['over', 'what', 'kind', 'order', 'customer', 'known', 'due', 'person'] as const;
  const open = ({ what, id, orderId }: MissingReport) =>
    what === 'draft' || orderId === null
      ? void navigate({ to: '/reports/new', search: { draft: id } })
      : void navigate({ to: '/orders/$id', params: { id: orderId } });
  return (
    <RowGrid
      label={t('missing.notReported')}
      className={styles['missingRows']}
      rows={rows}
      headings={columns.map((column) => t(`column.${column}`))}
      cells={(row) => [
        { column: 'over', cell: <DueTag task={{ storedState: 'open', warnAt: null, dueAt: row.dueAt }} now={now} /> },
        {
          column: 'what',
          cell: <StateTag tone={row.what === 'draft' ? 'waiting' : 'late'}>{t(`missing.${row.what}`)}</StateTag>,
        },
        { column: 'kind', cell: row.kind && kindText(row, translate) },
        { column: 'order', cell: <span className="num">{row.orderNumber || '–'}</span> },
        { column: 'customer', cell: <span title={row.customerName}>{row.customerName}</span> },
        { column: 'known', cell: <Time at={row.knownAt} show="near" /> },
        { column: 'due', cell: <Time at={row.dueAt} show="near" /> },
        { column: 'person', cell: row.personName },
      ]}
      onOpen={open}
    />
  );
}

/** A flag's kind is named as the flag is, a report's as the report. */
function kindText({ what, kind }: MissingReport, translate: ReturnType<typeof useTranslate>): string {
  return translate(`${what === 'flag' ? 'exceptions' : 'exceptionReports'}:kind.${kind ?? ''}`);
}

function LateReports() {
  const { t } = useTranslation('exceptionReports');
  const zone = useZone();
  const [period, setPeriod] = useState<Period>({ period: 'month' });
  const { rows, error, retry } = useReports({ view: 'late' });
  const { day: today } = wallTime(useNow(), zone);
  const shown = rows?.filter(({ knownAt }) => withinPeriod(wallTime(knownAt, zone).day, period, today));
  return (
    <Section
      title={t('missing.late')}
      actions={<PeriodChip label={t('column.known')} value={period} onChange={setPeriod} />}
      flush
    >
      <ProblemNote error={error} onRetry={retry} />
      {!rows && !error && <SkeletonRows rows={4} columns={6} />}
      {shown?.length === 0 && <EmptyState title={t('missing.noneLate')} text={t('missing.noneLateText')} />}
      {shown && shown.length > 0 && <ReportGrid ref={null} rows={shown} view="late" />}
    </Section>
  );
}
