import { useTranslation } from 'react-i18next';
import type { OutboxMessage, Recipient } from '../../../../shared/contract/mail.ts';
import { codeText } from '../../../api/errors.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { OutboxState } from './OutboxState.tsx';
import styles from './outbox.module.css';
import { usePurpose } from './usePurpose.ts';

/** To whom, why, when it was queued and accepted, and what the server said. */
export function MessageFacts({ message }: { readonly message: OutboxMessage }) {
  const { t } = useTranslation('mail');
  const timeOf = useTimeText();
  const purposeOf = usePurpose();
  const { state, subject, acceptedAt, account, reply, endedAt, reason, nextAttemptAt } = message;
  const name = message.queuedByName || t('message.bySystem');
  const retried = state === 'failed' && nextAttemptAt !== null;
  return (
    <>
      <h2 className={styles['title']}>{subject || `${t('channel.sms')} · ${purposeOf(message.purpose)}`}</h2>
      <div>
        <OutboxState row={message} />
      </div>
      <ul className={styles['recipients']} aria-label={t('message.to')}>
        {message.to.map((one) => (
          <RecipientLine key={one.address} one={one} />
        ))}
      </ul>
      <Facts columns={2}>
        <Fact label={t('message.purpose')}>{purposeOf(message.purpose)}</Fact>
        <Fact label={t('message.queued')}>
          {t('message.queuedBy', { time: timeOf(message.queuedAt, 'full'), name })}
        </Fact>
        {acceptedAt !== null && (
          <Fact label={t(state === 'recorded' ? 'message.typedAt' : 'message.accepted')}>
            {timeOf(acceptedAt, 'full')}
          </Fact>
        )}
        {account && acceptedAt !== null && <Fact label={t('message.way')}>{t(`way.${account}`)}</Fact>}
        {retried && <Fact label={t('message.next')}>{timeOf(nextAttemptAt, 'full')}</Fact>}
        {endedAt !== null && <Fact label={t('message.ended')}>{timeOf(endedAt, 'full')}</Fact>}
        {reason && <Fact label={t('message.cancelReason')}>{reason}</Fact>}
        {reply && (
          <Fact label={t('message.reply')} span={2}>
            <code>{reply}</code>
          </Fact>
        )}
        <Why message={message} />
        {message.messageId && (
          <Fact label={t('message.messageId')} span={2}>
            <code>{message.messageId}</code>
          </Fact>
        )}
        {message.files.length > 0 && (
          <Fact label={t('message.files')} span={2}>
            {message.files.map((file) => file.name).join('，')}
          </Fact>
        )}
      </Facts>
    </>
  );
}

function Why({ message: { errorCode, errorDetail, reply } }: { readonly message: OutboxMessage }) {
  const { t } = useTranslation('mail');
  const translate = useTranslate();
  if (!errorCode) return null;
  return (
    <Fact label={t('message.why')} span={2}>
      {codeText(errorCode, {}, translate)} {errorDetail && errorDetail !== reply && <code>{errorDetail}</code>}
    </Fact>
  );
}

const tones = { waiting: 'open', accepted: 'done', refused: 'late' } as const;

function RecipientLine({ one }: { readonly one: Recipient }) {
  const { t } = useTranslation('mail');
  return (
    <li title={one.reply}>
      {one.name} <span className="num">{one.address}</span>{' '}
      <StateTag tone={tones[one.state]}>{t(`recipient.${one.state}`)}</StateTag>
    </li>
  );
}
