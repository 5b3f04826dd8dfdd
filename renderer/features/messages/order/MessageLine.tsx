import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../../shared/contract/mail.ts';
import type { OutboxState } from '../../../../shared/domain/mail/message.ts';
import { queries } from '../../../api/client.ts';
import { codeText } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../form/form.module.css';

const tones: Readonly<Record<OutboxState, Tone>> = {
  queued: 'waiting',
  sending: 'underWay',
  accepted: 'done',
  failed: 'soon',
  givenUp: 'late',
  cancelled: 'open',
  recorded: 'done',
};

/** One message: to whom, what became of it, and what the server said. */
export function MessageLine({ message }: { readonly message: OutboxRow }) {
  const { t } = useTranslation('messages');
  const translate = useTranslate();
  const may = useMay();
  const timeText = useTimeText();
  const [shown, setShown] = useState(false);
  const retry = useMutation(queries.mail.retry.mutationOptions());
  const { id, version, state, channel, purpose, to, queuedAt, acceptedAt, queuedByName, nextAttemptAt } = message;
  const answer = message.reply || to.find(({ reply }) => reply)?.reply || message.errorDetail;
  const known = translate(`messages:purpose.${purpose}`, { defaultValue: message.subject });
  const notes = [
    t(`way.${channel}`),
    ...to.map(({ address }) => address),
    t('list.queuedBy', { name: queuedByName }),
    state === 'failed' && nextAttemptAt !== null ? t('list.again', { at: timeText(nextAttemptAt, 'near') }) : '',
  ];
  return (
    <li>
      <div className={styles['head']}>
        <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
        <button type="button" className={styles['link']} onClick={() => setShown(true)}>
          {known}
        </button>
        <span>{to.map(({ name }) => name).join(' ')}</span>
        <Time at={acceptedAt ?? queuedAt} show="near" />
      </div>
      {message.errorCode && <p>{codeText(message.errorCode, { detail: message.errorDetail }, translate)}</p>}
      {answer && <p className={styles['note']}>{t('list.answer', { reply: answer })}</p>}
      <p className={styles['note']}>
        {notes.filter(Boolean).join(' · ')}{' '}
        {may('mail.send') && (state === 'givenUp' || state === 'failed') && (
          <button
            type="button"
            className={styles['link']}
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id, version })}
          >
            {t('act.retry')}
          </button>
        )}
      </p>
      <ProblemNote error={retry.error} />
      {shown && <MessageText id={id} title={known} onClose={() => setShown(false)} />}
    </li>
  );
}

interface MessageTextProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** What was written, as it left. */
function MessageText({ id, title, onClose }: MessageTextProps) {
  const read = useQuery(queries.mail.get.queryOptions({ input: { id } }));
  return (
    <SidePanel title={title} onClose={onClose}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && (
        <div className={styles['form']}>
          {read.data.subject && <strong>{read.data.subject}</strong>}
          <p className={styles['text']}>{read.data.text}</p>
          {read.data.files.map(({ name }) => (
            <span key={name} className={styles['note']}>
              {name}
            </span>
          ))}
        </div>
      )}
    </SidePanel>
  );
}
