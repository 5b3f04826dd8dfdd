import { Button, type InputRef } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '../../../shared/contract/people.ts';
import { isMistypedPin, isPin } from '../../../shared/domain/people/pins.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { queries } from '../../api/client.ts';
import { switchByPin, switchTo, unlock, unlockByPin } from '../../api/session-acts.ts';
import { CoverDialog } from '../../components/CoverDialog.tsx';
import { LockOutlined } from '../../components/icons.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { isComposing } from '../../components/useShortcut.ts';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './CounterCover.module.css';
import { KnownPeople, type KnownPerson } from './KnownPeople.tsx';
import { OtherName } from './OtherName.tsx';
import { PasswordField } from './PasswordField.tsx';

interface CounterCoverProps {
  readonly mode: 'locked' | 'switch';
  /** Who is signed in beneath. */
  readonly person: SignedInPerson;
  readonly onCancel?: () => void;
}

/** The lock, or the quick switch: choose who you are by arrow, type the password, Enter. */
export function CounterCover({ mode, person, onCancel }: CounterCoverProps) {
  const { t } = useTranslation('people');
  const locked = mode === 'locked';
  return (
    <CoverDialog
      covers
      label={t(locked ? 'cover.locked' : 'cover.switch')}
      full={locked}
      className={locked ? '' : (styles['dialog'] ?? '')}
      {...(onCancel ? { onCancel } : {})}
    >
      <div className={locked ? styles['locked'] : undefined}>
        <div className={styles['card']}>
          <header>
            <h1>
              {locked && <LockOutlined />}
              {t(locked ? 'cover.locked' : 'cover.switch')}
            </h1>
            <p>{t(locked ? 'cover.lockedHint' : 'cover.switchHint')}</p>
          </header>
          <CoverForm person={person} locked={locked} {...(onCancel ? { onDone: onCancel } : {})} />
        </div>
      </div>
    </CoverDialog>
  );
}

interface CoverFormProps {
  readonly person: SignedInPerson;
  readonly locked: boolean;
  readonly onDone?: () => void;
}

function CoverForm({ person, locked, onDone }: CoverFormProps) {
  const { t } = useTranslation('people');
  const people = usePeople(person, locked);
  const nameOf = usePersonName();
  const [at, setAt] = useState(0);
  const [otherName, setOtherName] = useState('');
  const [password, setPassword] = useState('');
  const secret = useRef<InputRef>(null);
  const chosen = people[Math.min(at, people.length - 1)];
  const userName = chosen?.userName ?? otherName.trim();
  const enter = useMutation({
    mutationFn: () => comeBack({ own: locked && userName === person.userName, userName, password, pin: chosen?.pin }),
    onSuccess: () => onDone?.(),
    onError: () => {
      setPassword('');
      secret.current?.focus();
    },
  });
  const chosenName = chosen?.userName;
  useEffect(() => {
    if (chosenName) secret.current?.focus();
  }, [chosenName]);
  const choose = (place: number) => {
    setAt(place);
    setPassword('');
    enter.reset();
    if (people[place]?.userName) secret.current?.focus();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (userName && password && !enter.isPending) enter.mutate();
  };
  const walk = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    choose((at + step + people.length) % people.length);
  };
  return (
    <form onSubmit={submit} className={styles['form']}>
      <KnownPeople people={people} at={at} onChoose={choose} />
      <div className={styles['entry']}>
        {chosen?.userName === null && (
          <OtherName
            value={otherName}
            onChange={setOtherName}
            onKeyDown={walk}
            onEnter={() => secret.current?.focus()}
          />
        )}
        <PasswordField
          id="cover-password"
          first={chosen?.userName !== null}
          large
          inputRef={secret}
          label={
            chosen?.userName
              ? t(chosen.pin ? 'cover.pinOf' : 'cover.passwordOf', { name: nameOf(chosen) })
              : t('field.password')
          }
          kind="current-password"
          value={password}
          onChange={setPassword}
          onKeyDown={walk}
        />
        <ProblemNote error={enter.error} />
        <Button type="primary" htmlType="submit" size="middle" block loading={enter.isPending}>
          {t(locked && userName === person.userName ? 'cover.unlock' : 'cover.takeOver')} <Kbd keys="enter" onColour />
        </Button>
      </div>
    </form>
  );
}

interface ComingBack {
  readonly own: boolean;
  readonly userName: string;
  /** The password, or the PIN where he has one here: no password is as short. */
  readonly password: string;
  readonly pin: boolean | undefined;
}

async function comeBack({ own, userName, password, pin }: ComingBack): Promise<void> {
  // Sent as a password it would count as a try at the password.
  if (pin && isMistypedPin(password)) throw new UserError('people.pinWrongForm');
  if (pin && isPin(password)) return own ? unlockByPin(password) : switchByPin(userName, password);
  return own ? unlock(password) : switchTo(userName, password);
}

/** The person beneath first when locked, the others first when switching; at the end anybody else. */
function usePeople(person: SignedInPerson, locked: boolean): readonly KnownPerson[] {
  const { t } = useTranslation('people');
  const known = useQuery(queries.people.knownUsers.queryOptions()).data ?? [];
  const others = known.filter(({ userName }) => userName !== person.userName);
  const somebody: KnownPerson = { userName: null, displayName: t('cover.somebodyElse'), nameEn: '', pin: false };
  const own = { ...person, pin: known.some(({ userName, pin }) => pin && userName === person.userName) };
  return locked ? [own, ...others, somebody] : [...others, somebody];
}
