import { useTranslation } from 'react-i18next';
import { smsFormats, smsMethods } from '../../../../shared/domain/mail/settings.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { type FormPart, TextField } from './TextField.tsx';

interface GatewayFieldsProps extends FormPart {
  readonly tokenHere: boolean;
}

/** How the SMS gateway wants a message told. */
export function GatewayFields({ tokenHere, ...part }: GatewayFieldsProps) {
  const { t } = useTranslation('mail');
  const { values, set } = part.form;
  const here = t(tokenHere ? 'settings.passwordHere' : 'settings.passwordNotHere');
  return (
    <FieldGrid columns={3}>
      <TextField {...part} name="sms.url" label={t('settings.url')} hint={t('settings.urlHelp')} span={3} />
      <ChoiceField
        label={t('settings.method')}
        value={values['sms.method']}
        choices={smsMethods.map((value) => ({ value, label: value }))}
        onChoose={(method) => set('sms.method', method)}
      />
      <ChoiceField
        label={t('settings.format')}
        value={values['sms.format']}
        choices={smsFormats.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChoose={(format) => set('sms.format', format)}
      />
      <TextField
        {...part}
        name="sms.token"
        label={t('settings.token')}
        kind="password"
        hint={`${here} ${t('settings.passwordHelp')}`}
      />
      <TextField
        {...part}
        name="sms.headers"
        label={t('settings.headers')}
        kind="lines"
        hint={t('settings.headersHelp')}
      />
      <TextField
        {...part}
        name="sms.body"
        label={t('settings.body')}
        kind="lines"
        hint={t('settings.bodyHelp')}
        span={2}
      />
      <TextField {...part} name="sms.success" label={t('settings.success')} hint={t('settings.successHelp')} span={3} />
    </FieldGrid>
  );
}
