import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartmentRequest } from '../../../../shared/contract/requests.ts';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { api, queries } from '../../../api/client.ts';
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
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { RequestCard } from '../RequestCard.tsx';
import { type RequestsSearch, requestViews } from './search-params.ts';

/** What departments are asked for: what waits for the caller's answer first. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const search: RequestsSearch = useSearch({ strict: false });
  const { view = 'toMe' } = search;
  const navigate = useNavigate();
  const read = useQuery(queries.requests.list.queryOptions({ input: { view } }));
  const ask = () => openAnywhere({ panel: 'ask', kind: 'request', about: aboutNothing });
  useShortcut('c', ask, { inFields: false });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.requests({ view })} />
            <Button type="primary" onClick={ask} aria-keyshortcuts="C">
              {t('do.new')} <Kbd keys="c" onColour />
            </Button>
          </>
        }
      />
      <div className={styles['chips']} role="group" aria-label={t('list.views')}>
        {requestViews.map((one) => (
          <Chip
            key={one}
            label={t(`list.${one}`)}
            active={one === view}
            onToggle={() => void navigate({ to: '/requests', search: { view: one }, replace: true })}
          />
        ))}
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={4} columns={3} />}
      {read.data?.length === 0 && <EmptyState title={t('list.none')} text={t('list.noneText')} />}
      {read.data && read.data.length > 0 && <Cards key={search.request} rows={read.data} first={search.request} />}
      {view === 'over' && <NewestNote shown={read.data?.length ?? 0} most={shownRows.requests} />}
    </>
  );
}

interface CardsProps {
  readonly rows: readonly DepartmentRequest[];
  readonly first: string | undefined;
}

function Cards({ rows, first }: CardsProps) {
  const { t } = useTranslation('requests');
  const chosen = useChosen(rows, first);
  const now = useNow();
  return (
    <>
      <div className={styles['cards']}>
        {rows.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            now={now}
            chosen={request.id === chosen.id}
            onChoose={() => chosen.choose(request.id)}
          />
        ))}
      </div>
      <p className={styles['keys']}>{t('list.keys')}</p>
    </>
  );
}
