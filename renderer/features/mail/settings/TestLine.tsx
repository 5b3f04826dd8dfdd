import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SenderName } from '../../../../shared/domain/mail/settings.ts';
import { api } from '../../../api/client.ts';
import { codeText, problemOf } from '../../../api/errors.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { TypedForm } from '../../../components/useTyped.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { accountOf, gatewayOf, secretOf, type SettingName } from './settings-values.ts';
import styles from './settings.module.css';

interface TestLineProps {
  readonly sender: SenderName;
  readonly form: TypedForm<SettingName>;
}

/** Sends a test message by what is typed above, saved or not, and shows what the server answered. */
export function TestLine({ sender, form }: TestLineProps) {
  const { t } = useTranslation('mail');
  const translate = useTranslate();
  const id = useId();
  const [to, setTo] = useState('');
  const test = useMutation({
    mutationFn: () => {
      const { values } = form;
      if (sender === 'sms') {
        return api.mail.settings.test({
          sender,
          gateway: gatewayOf(values, true),
          secret: secretOf(values['sms.token']),
          to,
        });
      }
      const account = accountOf(values, sender, true);
      return api.mail.settings.test({ sender, account, secret: secretOf(values[`${sender}.password`]), to });
    },
    onError: (error) => form.answer(problemOf(error).issues),
  });
  const run = () => {
    if (form.check() && !test.isPending) test.mutate();
  };
  const { data } = test;
  return (
    <>
      <div className={styles['line']}>
        <label htmlFor={id}>{t(sender === 'sms' ? 'settings.testPhone' : 'settings.testTo')}</label>
        <Input
          id={id}
          className={styles['to']}
          value={to}
          maxLength={254}
          onChange={(event) => setTo(event.target.value)}
          onPressEnter={(event) => {
            // Enter here tries the way out; it does not save the form.
            event.preventDefault();
            run();
          }}
        />
        <Button loading={test.isPending} disabled={to.trim() === ''} onClick={run}>
          {t(test.isPending ? 'settings.testing' : 'settings.test')}
        </Button>
        <output className={data?.ok ? styles['ok'] : styles['failed']}>
          {data?.ok && t('settings.testOk', { reply: data.reply })}
          {data?.code &&
            t('settings.testFailed', { why: codeText(data.code, {}, translate), reply: data.reply || '—' })}
        </output>
      </div>
      <ProblemNote error={test.error} />
    </>
  );
}
