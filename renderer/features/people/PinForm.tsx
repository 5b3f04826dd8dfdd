import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPinStrong } from '../../../shared/domain/people/pins.ts';
import { api, queries } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { toast } from '../../components/toasts.tsx';
import { PasswordField } from './PasswordField.tsx';
import styles from './PasswordForm.module.css';
import { useFieldErrors } from './useFieldErrors.ts';

type State = Awaited<ReturnType<typeof api.people.pin>>['state'];
const tones: Readonly<Record<State, Tone>> = { none: 'open', on: 'done', tries: 'late', unused: 'soon' };

/** One's own PIN at this workstation: set, changed, removed. */
export function PinForm() {
  const { t } = useTranslation('people');
  const pin = useQuery(queries.people.pin.queryOptions());
  if (!pin.data) return <ProblemNote error={pin.error} onRetry={() => void pin.refetch()} />;
  const { possible, state, unusedDays } = pin.data;
  if (!possible) return <p className="faint">{t('pin.notPossible')}</p>;
  return (
    <>
      <p>
        <StateTag tone={tones[state]}>{t(`pin.state.${state}`)}</StateTag>{' '}
        <span className="faint">{t('pin.text', { days: unusedDays })}</span>
      </p>
      <SetPin state={state} />
      {state !== 'none' && <RemovePin />}
    </>
  );
}

const empty = { currentPassword: '', pin: '', pinAgain: '' };
type Typed = typeof empty;

function SetPin({ state }: { readonly state: State }) {
  const { t } = useTranslation('people');
  const userName = usePerson()?.userName ?? '';
  const [typed, setTyped] = useState<Typed>(empty);
  const [left, setLeft] = useState<readonly (keyof Typed)[]>([]);
  const set = useMutation({
    mutationFn: ({ currentPassword, pin }: Typed) => api.people.setPin({ currentPassword, pin }),
    onSuccess: () => {
      setTyped(empty);
      setLeft([]);
      toast('done', t('pin.done'));
    },
  });
  const answered = useFieldErrors(set.error);
  const weak = !isPinStrong(typed.pin, userName);
  const wrong: Partial<Record<keyof Typed, string>> = {
    ...answered,
    ...(left.includes('pin') && weak ? { pin: t('error.pinWeak') } : {}),
    ...(left.includes('pinAgain') && typed.pinAgain !== typed.pin ? { pinAgain: t('pin.notTheSame') } : {}),
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setLeft(['pin', 'pinAgain']);
    if (typed.currentPassword && !weak && typed.pinAgain === typed.pin && !set.isPending) set.mutate(typed);
  };
  const field = (name: keyof Typed, kind: 'current-password' | 'new-password', hint?: string) => (
    <div onBlur={() => typed[name] && setLeft((names) => [...names, name])}>
      <PasswordField
        id={`pin-${name}`}
        label={t(`field.${name}`)}
        kind={kind}
        value={typed[name]}
        onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        error={wrong[name]}
        hint={hint}
      />
    </div>
  );
  return (
    <form onSubmit={submit} className={styles['form']}>
      {field('pin', 'new-password', t('pin.rule'))}
      {field('pinAgain', 'new-password')}
      {field('currentPassword', 'current-password')}
      {Object.keys(answered).length === 0 && <ProblemNote error={set.error} />}
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        {t(state === 'none' ? 'pin.set' : 'pin.change')}
      </Button>
    </form>
  );
}

function RemovePin() {
  const { t } = useTranslation('people');
  const remove = useMutation(
    queries.people.removePin.mutationOptions({ onSuccess: () => toast('done', t('pin.removed')) }),
  );
  return (
    <>
      <ProblemNote error={remove.error} />
      <Button loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {t('pin.remove')}
      </Button>
    </>
  );
}
