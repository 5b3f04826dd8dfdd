import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingSettingsView } from '../../../../shared/contract/mail.ts';
import { type SenderName, senders } from '../../../../shared/domain/mail/settings.ts';
import { api } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTyped } from '../../../components/useTyped.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { AccountFields } from './AccountFields.tsx';
import { GatewayFields } from './GatewayFields.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { checkField, enabledOf, type SettingName, settingsOf, typedOf } from './settings-values.ts';
import styles from './settings.module.css';
import { TestLine } from './TestLine.tsx';

/** The ways out as typed; passwords are never among what comes from the backend. */
export function SettingsForm({ kept }: { readonly kept: OutgoingSettingsView }) {
  const { t } = useTranslation('mail');
  const translate = useTranslate();
  const [enabled, setEnabled] = useState(enabledOf(kept));
  const form = useTyped<SettingName>(typedOf(kept), checkField);
  const save = useMutation({
    mutationFn: () => api.mail.settings.save({ ...settingsOf(form.values, enabled), version: kept.version }),
    onSuccess: () => toast('done', t('settings.saved')),
    onError: (error) => form.answer(problemOf(error).issues),
  });
  const submit = () => {
    if (form.check() && !save.isPending) save.mutate();
  };
  useShortcut('ctrl+s', submit);
  const wrong = (name: SettingName) => {
    const found = form.wrong(name);
    if (!found) return undefined;
    return 'key' in found
      ? t(`settings.wrong.${found.key}` as 'settings.wrong.port')
      : issueText(found.issue, translate);
  };
  const fields = { form, wrong };
  const here = (sender: SenderName) => kept.standings.find((one) => one.sender === sender)?.passwordHere ?? false;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {senders.map((sender) => (
        <Section key={sender} title={t(`way.${sender}`)}>
          <Checkbox
            checked={enabled[sender]}
            onChange={(event) => setEnabled({ ...enabled, [sender]: event.target.checked })}
          >
            {t('settings.enabled', { way: t(`way.${sender}`) })}
          </Checkbox>
          {sender === 'sms' ? (
            <GatewayFields {...fields} tokenHere={here('sms')} />
          ) : (
            <AccountFields {...fields} name={sender} passwordHere={here(sender)} />
          )}
          <TestLine sender={sender} form={form} />
        </Section>
      ))}
      <Section title={t('settings.schedule')}>
        <ScheduleFields {...fields} />
      </Section>
      <ProblemNote error={save.error} />
      <div className={styles['line']}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('settings.save')} <Kbd keys="ctrl+s" onColour />
        </Button>
      </div>
    </form>
  );
}
