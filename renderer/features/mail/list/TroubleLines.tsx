import { useTranslation } from 'react-i18next';
import type { MailStatus } from '../../../../shared/contract/mail.ts';
import { codeText } from '../../../api/errors.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './outbox.module.css';

/** What keeps messages in the house: a way out that is down, or none for this workstation; nothing while all is well. */
export function TroubleLines({ status }: { readonly status: MailStatus }) {
  const { t } = useTranslation('mail');
  const translate = useTranslate();
  const timeOf = useTimeText();
  const elsewhere = status.ready.length > 0 && status.sendsHere.length === 0;
  if (status.down.length === 0 && !elsewhere) return null;
  return (
    <div className={styles['trouble']} role="status">
      {status.down.map(({ sender, since, code, detail }) => (
        <p key={sender} title={detail}>
          <StateTag tone="late">
            {t('trouble.down', {
              way: t(`way.${sender}`),
              time: timeOf(since, 'near'),
              why: codeText(code, {}, translate),
            })}
          </StateTag>
        </p>
      ))}
      {elsewhere && <p className="faint">{t('trouble.notHere')}</p>}
    </div>
  );
}
