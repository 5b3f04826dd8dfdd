import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { api } from '../../../api/client.ts';
import { useMay, usePerson, useZone } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { FilterBar } from './FilterBar.tsx';
import { PrintPanel } from './PrintPanel.tsx';
import { filterOf, readTrackingSearch, type TrackingSearch } from './search-params.ts';
import { ShipmentList } from './ShipmentList.tsx';
import styles from './tracking.module.css';

/** The feedback table KF-03: what is under way, when it arrived, who signed, whether the customer is content (2.2.1, 2.6.1). */
export function TrackingPage() {
  const { t } = useTranslation('tracking');
  const may = useMay();
  const navigate = useNavigate();
  const grid = useRef<HTMLDivElement>(null);
  const [printing, setPrinting] = useState(false);
  const search = readTrackingSearch(useSearch({ strict: false }));
  const today = wallTime(useNow(), useZone()).day;
  const filter = filterOf(search, usePerson()?.id ?? '', today);
  const go = (next: TrackingSearch) => void navigate({ to: '/tracking', search: next, replace: true });
  const file = useMutation({
    mutationFn: () => api.tracking.excel(filter),
    onSuccess: (made) => {
      saveFile(made);
      toast('done', t('list.exported', { name: made.name }));
    },
  });
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        sub={t('formTitle')}
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/tracking/partners' })}>{t('act.partners')}</Button>
            {may('tracking.export') && (
              <>
                <Button onClick={() => setPrinting(true)}>{t('act.print')}</Button>
                <Button loading={file.isPending} onClick={() => file.mutate()}>
                  {t('act.excel')}
                </Button>
              </>
            )}
          </>
        }
      />
      <ProblemNote error={file.error} />
      <FilterBar
        grid={grid}
        search={search}
        onChange={(change) => go({ ...search, ...change })}
        onClear={() => go({})}
      />
      <ShipmentList
        grid={grid}
        filter={filter}
        filtered={Object.values(search).some((value) => value !== undefined)}
        onClear={() => go({})}
        onCustomer={(customer) => go({ ...search, customer })}
      />
      {printing && <PrintPanel filter={filter} onClose={() => setPrinting(false)} />}
    </div>
  );
}
