import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './page.module.css';

/** Every mail that left for this report: how often it was tried, by which account, and what the server answered. */
export function Mails({ mails }: { readonly mails: Report['mails'] }) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  if (mails.length === 0) return null;
  return (
    <details className={styles['more']}>
      <summary>{t('page.mails', { count: mails.length })}</summary>
      <table className={styles['mails']}>
        <thead>
          <tr>
            {(['to', 'state', 'attempts', 'when', 'reply'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`mailColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td>
                {mail.name} <small>{mail.to}</small>
              </td>
              <td>{translate(`mail:state.${mail.state}`)}</td>
              <td className="num">{mail.attempts}</td>
              <td>
                <Time at={mail.acceptedAt ?? mail.nextAttemptAt ?? mail.queuedAt} show="near" />
              </td>
              <td>
                {mail.account} <code>{mail.reply}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
