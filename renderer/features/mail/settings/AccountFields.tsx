import { useTranslation } from 'react-i18next';
import { smtpSecurities, type SmtpAccountName, type SmtpSecurity } from '../../../../shared/domain/mail/settings.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './settings.module.css';
import { type FormPart, TextField } from './TextField.tsx';

interface AccountFieldsProps extends FormPart {
  readonly name: SmtpAccountName;
  readonly passwordHere: boolean;
}

/** The usual port of each kind of encryption. */
const usualPort: Readonly<Record<SmtpSecurity, string>> = { tls: '465', startTls: '587', none: '25' };

/** One account at a mail server. */
export function AccountFields({ name, passwordHere, ...part }: AccountFieldsProps) {
  const { t } = useTranslation('mail');
  const { values, set } = part.form;
  const security = values[`${name}.security`];
  const here = t(passwordHere ? 'settings.passwordHere' : 'settings.passwordNotHere');
  return (
    <>
      <FieldGrid columns={3}>
        <TextField {...part} name={`${name}.host`} label={t('settings.host')} hint={t('settings.hostHelp')} />
        <ChoiceField
          label={t('settings.security')}
          value={security}
          choices={smtpSecurities.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChoose={(chosen) => {
            if (Object.values(usualPort).includes(values[`${name}.port`])) set(`${name}.port`, usualPort[chosen]);
            set(`${name}.security`, chosen);
          }}
        />
        <TextField {...part} name={`${name}.port`} label={t('settings.port')} kind="number" />
        <TextField {...part} name={`${name}.user`} label={t('settings.user')} hint={t('settings.userHelp')} />
        <TextField
          {...part}
          name={`${name}.password`}
          label={t('settings.password')}
          kind="password"
          hint={`${here} ${t('settings.passwordHelp')}`}
          span={2}
        />
        <TextField {...part} name={`${name}.senderAddress`} label={t('settings.senderAddress')} />
        <TextField {...part} name={`${name}.senderName`} label={t('settings.senderName')} span={2} />
      </FieldGrid>
      {security === 'none' && <p className={styles['warning']}>{t('settings.noneWarning')}</p>}
    </>
  );
}
