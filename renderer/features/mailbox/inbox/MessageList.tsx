import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../../shared/contract/mailbox.ts';
import type { MessageState } from '../../../../shared/domain/mailbox/message.ts';
import { api, queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { DismissPanel } from './DismissPanel.tsx';
import styles from './inbox.module.css';
import { MessageGrid } from './MessageGrid.tsx';
import { MessagePane } from './MessagePane.tsx';

interface MessageListProps {
  readonly state: MessageState | null;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const pageSize = 100;

/** The messages of one state, page after page as one scrolls, with the chosen one beside them. */
export function MessageList({ state, chosen, onChoose }: MessageListProps) {
  const { t } = useTranslation('mailbox');
  const [leaving, setLeaving] = useState<MessageRow | null>(null);
  const list = useInfiniteQuery({
    ...queries.mailbox.list.infiniteOptions({
      input: (cursor: string | null) => ({ state, cursor, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const next = useNextAct();
  if (list.error && !list.data) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonRows rows={14} columns={5} />;
  if (rows.length === 0) return <Nothing state={state} />;
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  return (
    <>
      <div className={styles['panes']}>
        <MessageGrid
          rows={rows}
          chosen={shown?.id}
          onChoose={onChoose}
          onNext={(row) => void next(row)}
          onDismiss={(row) => row.state === 'waiting' && setLeaving(row)}
          onNearEnd={more}
        />
        {shown ? (
          <MessagePane key={shown.id} row={shown} onNext={() => next(shown)} onDismiss={() => setLeaving(shown)} />
        ) : (
          <p className="faint">{t('list.choose')}</p>
        )}
      </div>
      <p className={styles['keys']}>{t('list.keys')}</p>
      {leaving && <DismissPanel row={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** What Enter does with a message: take it, open what became of it, or let it wait again. */
function useNextAct(): (row: MessageRow) => Promise<void> {
  const { t } = useTranslation('mailbox');
  const navigate = useNavigate();
  const problemText = useProblemText();
  return async (row) => {
    try {
      if (row.state === 'waiting') {
        const { draftId } = await api.mailbox.take({ id: row.id });
        await navigate({ to: '/drafts/$id', params: { id: draftId } });
      } else if (row.state === 'dismissed') {
        await api.mailbox.bringBack({ id: row.id, version: row.version });
        toast('done', t('broughtBack'));
      } else if (row.draftId) {
        await navigate({ to: row.orderNumber ? '/orders/$id' : '/drafts/$id', params: { id: row.draftId } });
      }
    } catch (error) {
      toast(problemOf(error).kind === 'unexpected' ? 'late' : 'soon', problemText(error));
    }
  };
}

const words = {
  waiting: ['list.none', 'list.noneText'],
  taken: ['list.noneTaken', 'list.noneTakenText'],
  dismissed: ['list.noneDismissed', 'list.noneDismissedText'],
  all: ['list.noneAtAll', 'list.noneAtAllText'],
} as const;

/** An empty list says why: nothing came, or nobody looks. */
function Nothing({ state }: { readonly state: MessageState | null }) {
  const { t } = useTranslation('mailbox');
  const status = useQuery(queries.mailbox.status.queryOptions()).data;
  const action = <Link to="/inbox/new">{t('act.newFromMail')}</Link>;
  if (status && !status.enabled) return <EmptyState title={t('list.off')} text={t('list.offText')} action={action} />;
  const [title, text] = words[state ?? 'all'];
  return <EmptyState title={t(title)} text={t(text)} action={action} />;
}
