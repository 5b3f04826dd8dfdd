import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mailSecurities, type MailSecurity } from '../../../../shared/domain/mailbox/settings.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import type { TypedForm } from '../../../components/useTyped.ts';
import type { SettingName } from './SettingsForm.tsx';
import styles from './settings.module.css';

interface SettingsFieldsProps {
  readonly form: TypedForm<SettingName>;
  readonly wrong: (name: SettingName) => string | undefined;
  readonly passwordHere: boolean;
}

/** The usual port of each kind of encryption. */
const usualPort: Readonly<Record<MailSecurity, string>> = { tls: '993', startTls: '143', none: '143' };

export function SettingsFields({ form, wrong, passwordHere }: SettingsFieldsProps) {
  const { t } = useTranslation('mailbox');
  const id = useId();
  const { values, set, leave } = form;
  const text = (
    name: SettingName,
    label: string,
    more: { hint?: string; suffix?: string; className?: string } = {},
  ) => (
    <Field label={label} htmlFor={`${id}-${name}`} error={wrong(name)} hint={more.hint}>
      <Input
        id={`${id}-${name}`}
        value={values[name]}
        maxLength={254}
        suffix={more.suffix}
        {...(more.className ? { className: more.className } : {})}
        aria-describedby={`${id}-${name}-note`}
        onChange={(event) => set(name, event.target.value)}
        onBlur={() => leave(name)}
      />
    </Field>
  );
  return (
    <FieldGrid columns={3}>
      {text('host', t('settings.host'), { hint: t('settings.hostHelp') })}
      <Field label={t('settings.security')} htmlFor={`${id}-security`}>
        <Select
          id={`${id}-security`}
          className={styles['control']}
          value={values.security as MailSecurity}
          options={mailSecurities.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(security: MailSecurity) => {
            if (Object.values(usualPort).includes(values.port)) set('port', usualPort[security]);
            set('security', security);
          }}
        />
      </Field>
      {text('port', t('settings.port'), { className: 'num' })}
      {text('user', t('settings.user'))}
      <Field
        label={t('settings.password')}
        htmlFor={`${id}-password`}
        error={wrong('password')}
        hint={`${t(passwordHere ? 'settings.passwordHere' : 'settings.passwordNotHere')} ${t('settings.passwordHelp')}`}
      >
        <Input.Password
          id={`${id}-password`}
          value={values.password}
          maxLength={500}
          autoComplete="new-password"
          aria-describedby={`${id}-password-note`}
          onChange={(event) => set('password', event.target.value)}
        />
      </Field>
      {text('folder', t('settings.folder'))}
      {text('intervalSeconds', t('settings.interval'), { suffix: t('settings.seconds'), className: 'num' })}
      {text('firstDays', t('settings.firstDays'), { suffix: t('settings.days'), className: 'num' })}
    </FieldGrid>
  );
}
