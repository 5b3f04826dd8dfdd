import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../shared/contract/mailbox.ts';
import { codeText } from '../../api/errors.ts';
import { Time } from '../../components/Time.tsx';
import { useTranslate } from '../../i18n/useLanguage.ts';
import { ShownFile } from '../attachments/public.ts';
import styles from './message.module.css';

/** Who wrote when about what; what is wrong with the message, and where else it lies. */
export function MessageHead({ message }: { readonly message: Message }) {
  const { t } = useTranslation('mailbox');
  const { fromName, fromAddress, subject, sentAt, receivedAt, origin, problem, elsewhere } = message;
  const sender = [fromName, fromAddress && `<${fromAddress}>`].filter(Boolean).join(' ');
  return (
    <header className={styles['head']}>
      <strong>{subject || t(origin === 'text' ? 'message.pasted' : 'list.noSubject')}</strong>
      <p>
        <span>{sender || t('list.noSender')}</span> <Time at={sentAt ?? receivedAt} show="near" />
      </p>
      {problem && <p className={styles['problem']}>{t(`problem.${problem}`)}</p>}
      {elsewhere.map(({ draftId, orderNumber, takenByName }) => (
        <p key={draftId} className={styles['problem']}>
          <Link to={orderNumber ? '/orders/$id' : '/drafts/$id'} params={{ id: draftId }}>
            {orderNumber
              ? t('message.elsewhereOrder', { number: orderNumber })
              : t('message.elsewhereDraft', { name: takenByName })}
          </Link>
        </p>
      ))}
    </header>
  );
}

/** The files of a message: looked at in place, or refused with the reason. */
export function MessageFiles({ message }: { readonly message: Message }) {
  const { t } = useTranslation('mailbox');
  const translate = useTranslate();
  const [shown, setShown] = useState<{ readonly id: string; readonly name: string } | null>(null);
  return (
    <>
      <ul className={styles['files']} aria-label={t('message.files')}>
        {message.files.map((file) => (
          <li key={`${file.name} ${file.attachmentId ?? ''}`}>
            {file.attachmentId ? (
              <button
                type="button"
                title={t('message.show', { name: file.name })}
                onClick={() => setShown({ id: file.attachmentId ?? '', name: file.name })}
              >
                {file.name}
              </button>
            ) : (
              <span>{file.name}</span>
            )}
            {file.refused && (
              <p className={styles['refused']}>
                {t('message.refused', { reason: codeText(file.refused.code, file.refused.params, translate) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {shown && <ShownFile id={shown.id} title={shown.name} onClose={() => setShown(null)} />}
    </>
  );
}

/** What it says, as text and never as a page; it can be selected and scrolled by keys. */
export function MessageText({
  message,
  className,
}: {
  readonly message: Message;
  readonly className?: string | undefined;
}) {
  const { t } = useTranslation('mailbox');
  return (
    // A region that scrolls has to be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={`${styles['text']} ${className ?? ''}`} aria-label={t('message.text')} tabIndex={0}>
      {message.text || <span className={styles['faint']}>{t('message.noText')}</span>}
    </section>
  );
}
