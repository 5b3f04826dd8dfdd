import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../../shared/contract/promises.ts';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { NewestNote } from '../../../components/NewestNote.tsx';
import { aboutNothing, openAnywhere } from '../../../components/anywhere.ts';
import styles from '../../../components/cards.module.css';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useChosen } from '../../../components/useChosen.ts';
import { useSeconds } from '../../../components/useSeconds.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { PromiseCard } from '../PromiseCard.tsx';
import type { PromisesSearch } from './search-params.ts';

/** What was promised to whom, the next due first. */
export function PromisesPage() {
  const { t } = useTranslation('promises');
  const search: PromisesSearch = useSearch({ strict: false });
  const view = search.view ?? 'running';
  const navigate = useNavigate();
  const writes = useMay()('promises.write');
  const list = useQuery(queries.promises.list.queryOptions({ input: { view } }));
  const mine = useQuery({ ...queries.promises.mine.queryOptions(), enabled: writes });
  const asked = view === 'running' ? (mine.data ?? []).filter(({ followUp }) => followUp === 'asked') : [];
  const rows = list.data && [...list.data, ...asked];
  const show = (next?: 'over') => void navigate({ to: '/promises', search: { view: next }, replace: true });
  const make = () => openAnywhere({ panel: 'promise', start: { about: aboutNothing } });
  useShortcut('c', make, { enabled: writes, inFields: false });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.promises({ view })} />
            {writes && (
              <Button type="primary" onClick={make} aria-keyshortcuts="C">
                {t('do.new')} <Kbd keys="c" onColour />
              </Button>
            )}
          </>
        }
      />
      <div className={styles['chips']} role="group" aria-label={t('list.views')}>
        <Chip label={t('list.running')} active={view === 'running'} onToggle={() => show()} />
        <Chip label={t('list.over')} active={view === 'over'} onToggle={() => show('over')} />
      </div>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={4} columns={3} />}
      {rows?.length === 0 && (
        <EmptyState
          title={t(view === 'over' ? 'list.noneOver' : 'list.none')}
          text={view === 'over' ? '' : t('list.noneText')}
        />
      )}
      {rows && rows.length > 0 && <Cards key={search.promise} rows={rows} first={search.promise} />}
      {view === 'over' && <NewestNote shown={rows?.length ?? 0} most={shownRows.promises} />}
    </>
  );
}

interface CardsProps {
  readonly rows: readonly CustomerPromise[];
  readonly first: string | undefined;
}

function Cards({ rows, first }: CardsProps) {
  const { t } = useTranslation('promises');
  const chosen = useChosen(rows, first);
  const now = useSeconds();
  return (
    <>
      <div className={styles['cards']}>
        {rows.map((promise) => (
          <PromiseCard
            key={promise.id}
            promise={promise}
            now={now}
            chosen={promise.id === chosen.id}
            onChoose={() => chosen.choose(promise.id)}
          />
        ))}
      </div>
      <p className={styles['keys']}>{t('list.keys')}</p>
    </>
  );
}
