import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useMay, usePerson } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useToday } from '../today.ts';
import { ColumnsMenu, ViewsMenu } from './ListMenus.tsx';
import { DraftList } from './DraftList.tsx';
import { FilterBar } from './FilterBar.tsx';
import styles from './list.module.css';
import { useListPrefs } from './list-prefs.ts';
import { OrderList } from './OrderList.tsx';
import { saveFile } from '../../../components/files.ts';
import { filterOf, type OrderSearch, readOrderSearch } from './search-params.ts';

/** All work orders, and the drafts that are not orders yet. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const may = useMay();
  const navigate = useNavigate();
  const search = readOrderSearch(useSearch({ strict: false }));
  const personId = usePerson()?.id ?? '';
  const today = useToday();
  const prefs = useListPrefs();
  const filter = filterOf(search, personId, today);
  const go = (next: OrderSearch) => void navigate({ to: '/orders', search: next, replace: true });
  const file = useMutation({
    mutationFn: () => api.orders.export(filter),
    onSuccess: (made) => {
      saveFile(made);
      toast('done', t('list.exported', { name: made.name }));
    },
  });
  const drafts = search.tab === 'drafts';
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        sub={<Tabs drafts={drafts} onChange={(tab) => go({ tab: tab ? 'drafts' : undefined })} />}
        actions={
          <>
            {!drafts && <ViewsMenu prefs={prefs} search={search} onOpen={go} />}
            {!drafts && <ColumnsMenu prefs={prefs} />}
            {!drafts && may('orders.export') && (
              <Button loading={file.isPending} onClick={() => file.mutate()}>
                {t('act.export')}
              </Button>
            )}
            {may('orders.draft') && (
              <Button type="primary" onClick={() => void navigate({ to: '/drafts/new' })} aria-keyshortcuts="F2">
                {t('act.new')} <Kbd keys="f2" onColour />
              </Button>
            )}
          </>
        }
      />
      <ProblemNote error={file.error} />
      {drafts ? (
        <DraftList />
      ) : (
        <>
          <FilterBar search={search} onChange={(change) => go({ ...search, ...change })} onClear={() => go({})} />
          <OrderList
            filter={filter}
            columns={prefs.columns}
            filtered={Object.values(search).some(Boolean)}
            onClear={() => go({})}
          />
        </>
      )}
    </div>
  );
}

function Tabs({ drafts, onChange }: { readonly drafts: boolean; readonly onChange: (drafts: boolean) => void }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['tabs']} role="tablist">
      <button type="button" role="tab" aria-selected={!drafts} onClick={() => onChange(false)}>
        {t('list.orders')}
      </button>
      <button type="button" role="tab" aria-selected={drafts} onClick={() => onChange(true)}>
        {t('list.drafts')}
      </button>
    </div>
  );
}
