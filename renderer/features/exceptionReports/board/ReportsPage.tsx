import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reportKinds, severities } from '../../../../shared/domain/exceptionReports/values.ts';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { saveFile } from '../../../components/files.ts';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { openNewReport } from '../acts.ts';
import { type ReportsSearch, reportViews } from '../search-params.ts';
import styles from './board.module.css';
import { ReportGrid } from './ReportGrid.tsx';
import { useReports } from './useReports.ts';

/** Shift+F4: what is open by how grave it is, with the clock that matters; what waits, what was late, what is over. */
export function ReportsPage() {
  const { t } = useTranslation('exceptionReports');
  const search: ReportsSearch = useSearch({ strict: false });
  const grid = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const change = (patch: Partial<ReportsSearch>) =>
    void navigate({ to: '/reports', search: { ...search, ...patch }, replace: true });
  const { view = 'open', kind, severity, text = '' } = search;
  const read = useReports(search);
  const filtered = kind !== undefined || severity !== undefined || text !== '' || view !== 'open';
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} actions={<BoardActs search={search} />} />
      <div className={filters['filters']} role="search">
        <SearchBox
          label={t('board.search')}
          narrow
          text={text}
          onText={(typed) => change({ text: typed || undefined })}
          onLeave={() => grid.current?.focus()}
        />
        <div className={styles['chips']} role="group" aria-label={t('board.views')}>
          {reportViews.map((one) => (
            <Chip
              key={one}
              label={t(`board.view.${one}`)}
              active={one === view}
              onToggle={() => change({ view: one === 'open' ? undefined : one })}
            />
          ))}
        </div>
        <div className={styles['chips']} role="group" aria-label={t('field.severity')}>
          {severities.map((one) => (
            <Chip
              key={one}
              label={t(`severity.${one}`)}
              active={one === severity}
              onToggle={() => change({ severity: one === severity ? undefined : one })}
            />
          ))}
        </div>
        <div className={styles['chips']} role="group" aria-label={t('field.kind')}>
          {reportKinds.map((one) => (
            <Chip
              key={one}
              label={t(`kind.${one}`)}
              active={one === kind}
              onToggle={() => change({ kind: one === kind ? undefined : one })}
            />
          ))}
        </div>
      </div>
      <ProblemNote error={read.error} onRetry={read.retry} />
      {!read.rows && !read.error && <SkeletonRows rows={8} columns={6} />}
      {read.rows?.length === 0 && (
        <EmptyState
          title={t(filtered ? 'board.noneFound' : 'board.none')}
          text={t(filtered ? 'board.noneFoundText' : 'board.noneText')}
        />
      )}
      {read.rows && read.rows.length > 0 && <ReportGrid ref={grid} rows={read.rows} view={view} />}
      {read.more && (
        <Button loading={read.loadsMore} onClick={read.more}>
          {t('board.more')}
        </Button>
      )}
      <p className={styles['keys']}>{t('board.keys')}</p>
    </div>
  );
}

function BoardActs({ search }: { readonly search: ReportsSearch }) {
  const { t } = useTranslation('exceptionReports');
  const may = useMay();
  const { view = 'open', kind = null, severity = null, text = '' } = search;
  const excel = useMutation({
    mutationFn: () => api.exceptionReports.excel({ view, kind, severity, text }),
    onSuccess: saveFile,
  });
  return (
    <>
      <ProblemNote error={excel.error} />
      <Link to="/reports/missing">{t('missing.title')}</Link>
      <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate()}>
        {t('board.excel')}
      </Button>
      {may('exceptionReports.draft') && (
        <Button type="primary" onClick={openNewReport} aria-keyshortcuts="F4">
          {t('act.new')} <Kbd keys="f4" onColour />
        </Button>
      )}
    </>
  );
}
