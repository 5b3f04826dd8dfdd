import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSettings } from '../../../../shared/contract/mailbox.ts';
import { api } from '../../../api/client.ts';
import { codeText, issueText, problemOf } from '../../../api/errors.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { type TypedForm, useTyped } from '../../../components/useTyped.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { SettingsFields } from './SettingsFields.tsx';
import styles from './settings.module.css';

export type SettingName =
  | 'host'
  | 'port'
  | 'security'
  | 'user'
  | 'password'
  | 'folder'
  | 'intervalSeconds'
  | 'firstDays';

type KeptSettings = MailSettings & { readonly passwordHere: boolean };

/** The settings as typed; the password is never among what comes from the backend. */
export function SettingsForm({ kept }: { readonly kept: KeptSettings }) {
  const { t } = useTranslation('mailbox');
  const translate = useTranslate();
  const [flags, setFlags] = useState({ enabled: kept.enabled, markSeen: kept.markSeen });
  const form = useTyped<SettingName>(typedOf(kept), checkField);
  const save = useMutation({
    mutationFn: () => api.mailbox.updateSettings({ ...valuesOf(form), ...flags, version: kept.version }),
    onSuccess: () => toast('done', t('settings.saved')),
    onError: (error) => form.answer(problemOf(error).issues),
  });
  const test = useMutation({
    mutationFn: () => {
      const { intervalSeconds: _interval, firstDays: _days, ...address } = valuesOf(form);
      return api.mailbox.testSettings(address);
    },
  });
  const wrong = (name: SettingName) => {
    const found = form.wrong(name);
    if (!found) return undefined;
    return 'key' in found
      ? t(`settings.wrong.${found.key}` as 'settings.wrong.port')
      : issueText(found.issue, translate);
  };
  const issues = save.error ? problemOf(save.error).issues : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) save.mutate();
      }}
    >
      <Section title={t('settings.title')}>
        <Checkbox checked={flags.enabled} onChange={(event) => setFlags({ ...flags, enabled: event.target.checked })}>
          {t('settings.enabled')}
        </Checkbox>
        <SettingsFields form={form} wrong={wrong} passwordHere={kept.passwordHere} />
        <Checkbox checked={flags.markSeen} onChange={(event) => setFlags({ ...flags, markSeen: event.target.checked })}>
          {t('settings.markSeen')}
        </Checkbox>
        {form.values.security === 'none' && <p className={styles['warning']}>{t('settings.noneWarning')}</p>}
        {issues.length === 0 && <ProblemNote error={save.error ?? test.error} />}
        <div className={styles['line']}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
          <Button loading={test.isPending} onClick={() => form.check() && test.mutate()}>
            {t(test.isPending ? 'settings.testing' : 'settings.test')}
          </Button>
          <output className={test.data?.ok ? styles['ok'] : styles['failed']}>
            {test.data?.ok && t('settings.ok', { count: test.data.messages ?? 0 })}
            {test.data?.code && codeText(test.data.code, test.data.params, translate)}
          </output>
        </div>
      </Section>
    </form>
  );
}

function typedOf(kept: KeptSettings): Readonly<Record<SettingName, string>> {
  const { host, port, security, user, folder, intervalSeconds, firstDays } = kept;
  const numbers = { port: String(port), intervalSeconds: String(intervalSeconds), firstDays: String(firstDays) };
  return { host, security, user, folder, password: '', ...numbers };
}

function valuesOf({ values }: TypedForm<SettingName>) {
  const { port, security, password, intervalSeconds, firstDays, ...texts } = values;
  return {
    ...texts,
    security: security as MailSettings['security'],
    port: Number(port),
    intervalSeconds: Number(intervalSeconds),
    firstDays: Number(firstDays),
    // Left empty it stays as it is.
    password: password === '' ? null : password,
  };
}

const ranges: Partial<Record<SettingName, readonly [from: number, to: number, key: string]>> = {
  port: [1, 65_535, 'port'],
  intervalSeconds: [15, 3_600, 'interval'],
  firstDays: [0, 90, 'days'],
};

function checkField(name: SettingName, values: Readonly<Record<SettingName, string>>): string | null {
  const range = ranges[name];
  if (!range) return null;
  const [from, to, key] = range;
  const number = /^\d{1,6}$/.test(values[name].trim()) ? Number(values[name]) : Number.NaN;
  return number >= from && number <= to ? null : key;
}
