import { Button, Input, type InputRef } from 'antd';
import { type SubmitEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { logIn } from '../../api/session-acts.ts';
import { useCompany } from '../../api/session.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { GlobalOutlined } from '../../components/icons.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { isComposing } from '../../components/useShortcut.ts';
import { otherLanguage, showLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import styles from './LogInPage.module.css';
import { PasswordField } from './PasswordField.tsx';

/** Nobody is at the counter: user name, password, Enter. */
export function LogInPage() {
  const { t } = useTranslation(['people', 'common']);
  const company = useCompany();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${t('logIn.title')} · ${t('common:appName')}`;
  }, [t]);
  const name = company && (language === 'en' ? company.nameEn || company.nameZh : company.nameZh || company.nameEn);
  return (
    <div className={styles['page']}>
      <main className={styles['card']}>
        <header>
          <h1>{name || t('common:appName')}</h1>
          <p>{t('logIn.sub')}</p>
        </header>
        <LogInForm />
      </main>
      <LanguageButton />
    </div>
  );
}

function LogInForm() {
  const { t } = useTranslation('people');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const name = useRef<InputRef>(null);
  const secret = useRef<InputRef>(null);
  const enter = useMutation({
    mutationFn: () => logIn(userName.trim(), password),
    onError: () => {
      setPassword('');
      secret.current?.focus();
    },
  });
  useKnownName(setUserName, name, secret);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!userName.trim()) name.current?.focus();
    else if (!password) secret.current?.focus();
    else if (!enter.isPending) enter.mutate();
  };
  const toPassword = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || password) return;
    event.preventDefault();
    if (userName.trim()) secret.current?.focus();
  };
  return (
    <>
      <form onSubmit={submit} className={styles['form']}>
        <Field label={t('field.userName')} htmlFor="log-in-name">
          <Input
            id="log-in-name"
            ref={name}
            size="middle"
            value={userName}
            maxLength={60}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUserName(event.target.value)}
            onKeyDown={toPassword}
          />
        </Field>
        <PasswordField
          id="log-in-password"
          inputRef={secret}
          large
          label={t('field.password')}
          kind="current-password"
          value={password}
          onChange={setPassword}
        />
        <ProblemNote error={enter.error} />
        <Button type="primary" htmlType="submit" size="middle" block loading={enter.isPending}>
          {t('logIn.enter')} <Kbd keys="enter" onColour />
        </Button>
      </form>
      <DemoAccounts
        onChoose={(account, shown) => {
          setUserName(account);
          setPassword(shown);
          secret.current?.focus();
        }}
      />
    </>
  );
}

/** Who used this machine last is the likeliest to come back: his name stands there, the cursor waits for the password. */
function useKnownName(
  setUserName: (name: string) => void,
  name: { readonly current: InputRef | null },
  secret: { readonly current: InputRef | null },
): void {
  const known = useQuery(queries.people.knownUsers.queryOptions());
  const last = known.data?.[0]?.userName;
  const offered = useRef(false);
  useEffect(() => {
    if (known.isPending || offered.current) return;
    offered.current = true;
    if (last && !name.current?.input?.value) {
      setUserName(last);
      secret.current?.focus();
    } else {
      name.current?.focus();
    }
  }, [known.isPending, last, name, secret, setUserName]);
}

function LanguageButton() {
  const { t } = useTranslation('common');
  const other = otherLanguage(useLanguage());
  return (
    <button type="button" className={styles['language']} lang={other} onClick={() => void showLanguage(other)}>
      <GlobalOutlined />
      {t('frame.switchLanguage')}
    </button>
  );
}
