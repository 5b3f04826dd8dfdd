import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { MailDrop } from '../MailDrop.tsx';
import { MessageFiles, MessageHead, MessageText } from '../MessageText.tsx';
import styles from './beside.module.css';
import { type FormBeside, ProposalList } from './ProposalList.tsx';

interface OrderMailProps {
  /** The draft or the order that it changes: what the messages are kept with. `null` before the first key. */
  readonly subjectId: string | null;
  readonly beside: FormBeside;
  /** The draft to keep a message with, everything typed saved before; `null` when there is none yet. */
  readonly draftId: () => Promise<string | null>;
  /** A message was kept with this draft. */
  readonly onKept: (draftId: string) => void;
}

/** The messages of an order beside its form: what they say, what that would mean in the form, and their files. */
export function OrderMail({ subjectId, beside, draftId, onKept }: OrderMailProps) {
  const { t } = useTranslation('mailbox');
  const read = useQuery({
    ...queries.mailbox.ofOrder.queryOptions({ input: { id: subjectId ?? '' } }),
    enabled: subjectId !== null,
  });
  const messages = read.data ?? [];
  return (
    <section className={styles['card']} aria-label={t('message.title')}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {messages.map((message) => (
        <article key={message.id}>
          <MessageHead message={message} />
          <MessageFiles message={message} />
          <ProposalList proposals={message.proposals} beside={beside} />
          <MessageText message={message} className={styles['text']} />
        </article>
      ))}
      <MailDrop
        short
        anywhere
        another={messages.length > 0}
        onMessage={async (source) => {
          const kept = await api.mailbox.add({ draftId: await draftId(), source });
          onKept(kept.draftId);
        }}
      />
    </section>
  );
}

/** Whether a draft or order stands on a message, for the page that makes room for it. */
export function useHasMail(subjectId: string | null): boolean {
  const read = useQuery({
    ...queries.mailbox.ofOrder.queryOptions({ input: { id: subjectId ?? '' } }),
    enabled: subjectId !== null,
  });
  return (read.data?.length ?? 0) > 0;
}
