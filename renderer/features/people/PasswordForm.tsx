import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPasswordStrong, leastPasswordLength } from '../../../shared/domain/people/passwords.ts';
import { api, queries } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { PasswordField } from './PasswordField.tsx';
import styles from './PasswordForm.module.css';
import { useFieldErrors } from './useFieldErrors.ts';

interface PasswordFormProps {
  readonly large?: boolean;
  readonly onDone?: () => void;
}

const empty = { currentPassword: '', newPassword: '', again: '' };
type Typed = typeof empty;

/** One's own new password: the present one, the new one twice. */
export function PasswordForm({ large = false, onDone }: PasswordFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const [typed, setTyped] = useState<Typed>(empty);
  const [left, setLeft] = useState<readonly (keyof Typed)[]>([]);
  const userName = usePerson()?.userName ?? '';
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Typed) =>
      api.people.changePassword({ currentPassword, newPassword }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.people.me.key() });
      setTyped(empty);
      setLeft([]);
      onDone?.();
    },
  });
  const answered = useFieldErrors(change.error);
  const weak = !isPasswordStrong(typed.newPassword, userName);
  const shown: Partial<Record<keyof Typed, string>> = {
    ...answered,
    ...(left.includes('newPassword') && weak
      ? { newPassword: t('password.rule', { least: leastPasswordLength }) }
      : {}),
    ...(left.includes('again') && typed.again !== typed.newPassword ? { again: t('password.notTheSame') } : {}),
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setLeft(['newPassword', 'again']);
    if (typed.currentPassword && !weak && typed.again === typed.newPassword) change.mutate(typed);
  };
  const field = (name: keyof Typed, kind: 'current-password' | 'new-password', hint?: string) => (
    <div onBlur={() => typed[name] && setLeft((names) => [...names, name])}>
      <PasswordField
        id={`password-${name}`}
        label={t(`field.${name}`)}
        kind={kind}
        large={large}
        value={typed[name]}
        onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        error={shown[name]}
        hint={hint}
      />
    </div>
  );
  return (
    <form onSubmit={submit} className={styles['form']}>
      {field('currentPassword', 'current-password')}
      {field('newPassword', 'new-password', t('password.rule', { least: leastPasswordLength }))}
      {field('again', 'new-password')}
      {Object.keys(answered).length === 0 && <ProblemNote error={change.error} />}
      <Button type="primary" htmlType="submit" size={large ? 'middle' : 'small'} loading={change.isPending}>
        {t('password.change')}
      </Button>
    </form>
  );
}
