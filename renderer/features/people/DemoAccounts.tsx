import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n/useLanguage.ts';
import styles from './DemoAccounts.module.css';

interface DemoAccountsProps {
  readonly onChoose: (userName: string, password: string) => void;
}

/** The demonstration's people and their shared password. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('people');
  const translate = useTranslate();
  const language = useLanguage();
  const status = useQuery(queries.company.status.queryOptions()).data;
  const password = status?.demoPassword;
  if (!status || !password || status.demoAccounts.length === 0) return null;
  return (
    <section className={styles['demo']} aria-label={t('logIn.demo')}>
      <p>
        {t('logIn.demoPassword')} <code>{password}</code>
      </p>
      <ul>
        {status.demoAccounts.map(({ userName, nameZh, nameEn, roles }) => (
          <li key={userName}>
            <button type="button" onClick={() => onChoose(userName, password)}>
              <b>{userName}</b>
              <span>{language === 'en' ? nameEn || nameZh : nameZh}</span>
              <span className={styles['roles']}>
                {roles.map((role) => translate(`people:role.${role}`)).join(t('listComma'))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
