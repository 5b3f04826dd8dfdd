import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/people.ts';
import { isPasswordStrong, leastPasswordLength } from '../../../../shared/domain/people/passwords.ts';
import { api } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { PasswordField } from '../PasswordField.tsx';
import styles from './Accounts.module.css';

interface ResetPasswordProps {
  readonly account: Account;
  readonly onDone: (said: string) => void;
}

/** A first password again, for whoever forgot his or was locked out. */
export function ResetPassword({ account, onDone }: ResetPasswordProps) {
  const { t } = useTranslation('people');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const strong = isPasswordStrong(password, account.userName);
  const rule = t('password.rule', { least: leastPasswordLength });
  const reset = useMutation({
    mutationFn: () => api.people.resetPassword({ id: account.id, password }),
    onSuccess: () => onDone(t('accounts.resetDone', { name: account.nameZh })),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (strong) reset.mutate();
  };
  return (
    <form className={styles['reset']} onSubmit={submit}>
      <h3>{t('accounts.resetPassword')}</h3>
      <p>{t('accounts.resetText', { name: account.nameZh })}</p>
      <PasswordField
        id="reset-password"
        label={t('field.firstPassword')}
        kind="new-password"
        value={password}
        onChange={setPassword}
        error={tried && !strong ? rule : undefined}
        hint={rule}
      />
      <ProblemNote error={reset.error} />
      <Button htmlType="submit" loading={reset.isPending}>
        {t('accounts.resetPassword')}
      </Button>
    </form>
  );
}
