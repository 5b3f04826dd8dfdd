import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined, PlusOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { CalendarView } from '../calendar/CalendarView.tsx';
import styles from '../reception.module.css';
import type { VisitSearch } from '../search.ts';
import { filterOf } from './filter.ts';
import { VisitFilters } from './VisitFilters.tsx';
import { VisitList } from './VisitList.tsx';

/** Guests of the company: a list by what is asked, or the rooms of a week. */
export function VisitsPage() {
  const { t } = useTranslation('reception');
  const search: VisitSearch = useSearch({ from: '/counter/visits' });
  const navigate = useNavigate();
  const put = (patch: Partial<Record<keyof VisitSearch, unknown>>) =>
    void navigate({ to: '/visits', search: { ...search, ...patch } as VisitSearch, replace: true });
  const asCalendar = search.show !== undefined;
  useShortcut('c', () => put({ show: asCalendar ? undefined : 'week' }), { inFields: false });
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} actions={<Actions search={search} />} />
      <div className={styles['bar']}>
        <div className={styles['switch']} role="group" aria-label={t('list.asCalendar')}>
          <Chip label={t('list.asList')} active={!asCalendar} onToggle={() => put({ show: undefined })} />
          <Chip label={t('list.asCalendar')} active={asCalendar} onToggle={() => put({ show: 'week' })} />
        </div>
        {!asCalendar && <VisitFilters search={search} onChange={put} />}
      </div>
      {asCalendar ? <CalendarView search={search} onChange={put} /> : <VisitList search={search} />}
    </div>
  );
}

function Actions({ search }: { readonly search: VisitSearch }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const navigate = useNavigate();
  const begin = (walkIn: boolean) => void navigate({ to: '/visits/new', search: walkIn ? { walkIn: true } : {} });
  const writes = may('reception.write');
  const excel = useMutation({ mutationFn: () => api.reception.excel(filterOf(search)), onSuccess: saveFile });
  useShortcut('n', () => begin(false), { inFields: false, enabled: writes });
  useShortcut('w', () => begin(true), { inFields: false, enabled: writes });
  return (
    <>
      <ProblemNote error={excel.error} />
      <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate()}>
        {t('list.excel')}
      </Button>
      {writes && (
        <>
          <Button onClick={() => begin(true)} aria-keyshortcuts="W">
            {t('list.walkIn')} <Kbd keys="w" />
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => begin(false)} aria-keyshortcuts="N">
            {t('list.new')} <Kbd keys="n" onColour />
          </Button>
        </>
      )}
    </>
  );
}
