import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFilter, OutboxRow } from '../../../../shared/contract/mail.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { CancelPanel } from './CancelPanel.tsx';
import { MessagePane } from './MessagePane.tsx';
import { OutboxGrid } from './OutboxGrid.tsx';
import styles from './outbox.module.css';
import { mayCancel, mayRetry } from './what-can-be-done.ts';

interface OutboxListProps {
  readonly filter: ListFilter;
  /** Some way out is set up. */
  readonly ready: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const pageSize = 100;

/** The messages, newest first, page after page as one scrolls, with the chosen one beside them. */
export function OutboxList({ filter, ready, chosen, onChoose }: OutboxListProps) {
  const { t } = useTranslation('mail');
  const may = useMay();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [leaving, setLeaving] = useState<OutboxRow | null>(null);
  const list = useInfiniteQuery({
    ...queries.mail.list.infiniteOptions({
      input: (cursor: string | null) => ({ filter, cursor, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  });
  const again = useMutation(
    queries.mail.retry.mutationOptions({
      onSuccess: () => toast('done', t('retried')),
      onError: (error) => toast('soon', problemText(error)),
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (list.error && !list.data) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonRows rows={14} columns={5} />;
  const [shown = rows[0]] = rows.filter(({ id }) => id === chosen);
  if (!shown) return <Nothing filter={filter} ready={ready} />;
  const send = may('mail.send');
  const acts = {
    onOpen: ({ subjectKind, subjectId: id }: OutboxRow) => {
      if (subjectKind === 'order') void navigate({ to: '/orders/$id', params: { id } });
    },
    onRetry: (row: OutboxRow) => {
      if (send && mayRetry(row) && !again.isPending) again.mutate({ id: row.id, version: row.version });
    },
    onCancel: (row: OutboxRow) => {
      if (send && mayCancel(row)) setLeaving(row);
    },
  };
  return (
    <>
      <div className={styles['panes']}>
        <OutboxGrid rows={rows} chosen={shown.id} onChoose={onChoose} onNearEnd={more} {...acts} />
        <MessagePane key={shown.id} row={shown} busy={again.isPending} {...acts} />
      </div>
      <p className={styles['keys']}>{t('list.keys')}</p>
      {leaving && <CancelPanel row={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

const words = {
  all: ['list.none', 'list.noneText'],
  waiting: ['list.noneWaiting', 'list.noneWaitingText'],
  trouble: ['list.noneTrouble', 'list.noneTroubleText'],
  accepted: ['list.noneAccepted', 'list.noneAcceptedText'],
  cancelled: ['list.noneCancelled', 'list.noneCancelledText'],
} as const;

function Nothing({ filter, ready }: Pick<OutboxListProps, 'filter' | 'ready'>) {
  const { t } = useTranslation('mail');
  if (!ready) return <EmptyState title={t('list.off')} text={t('list.offText')} />;
  const [title, text] = words[filter];
  return <EmptyState title={t(title)} text={t(text)} />;
}
