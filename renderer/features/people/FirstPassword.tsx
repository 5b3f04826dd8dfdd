import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { logOut } from '../../api/session-acts.ts';
import { usePerson } from '../../api/session.ts';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './LogInPage.module.css';
import { PasswordForm } from './PasswordForm.tsx';

/** A password given by somebody else must be changed before anything is done. */
export function FirstPassword() {
  const { t } = useTranslation('people');
  const person = usePerson();
  const nameOf = usePersonName();
  useEffect(() => document.querySelector<HTMLInputElement>('main input')?.focus(), []);
  return (
    <div className={styles['page']}>
      <main className={styles['card']}>
        <header>
          <h1>{t('password.firstTitle', { name: person ? nameOf(person) : '' })}</h1>
          <p>{t('password.firstText')}</p>
        </header>
        <div className={styles['form']}>
          <PasswordForm large />
          <Button type="link" onClick={() => void logOut()}>
            {t('password.notNow')}
          </Button>
        </div>
      </main>
    </div>
  );
}
