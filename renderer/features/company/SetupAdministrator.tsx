import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { leastPasswordLength } from '../../../shared/domain/people/passwords.ts';
import { Field, FieldGrid } from '../../components/FieldGrid.tsx';
import { Section } from '../../components/Section.tsx';
import { CompanyField, useFinding } from './CompanyField.tsx';
import type { SetupForm, SetupName } from './useSetup.ts';

/** Who may set everything else; he works in the language of this page until he changes it. */
export function SetupAdministrator({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation(['company', 'people']);
  return (
    <Section title={t('setup.administrator')}>
      <FieldGrid columns={3}>
        <CompanyField form={form} name="administrator.userName" label={t('people:field.userName')} most={60} required />
        <CompanyField form={form} name="administrator.nameZh" label={t('people:field.nameZh')} lang="zh-CN" required />
        <CompanyField form={form} name="administrator.nameEn" label={t('people:field.nameEn')} lang="en" />
        <Secret
          form={form}
          name="administrator.password"
          label={t('people:field.password')}
          hint={t('people:password.rule', { least: leastPasswordLength })}
        />
        <Secret form={form} name="again" label={t('people:field.againSame')} />
      </FieldGrid>
    </Section>
  );
}

interface SecretProps {
  readonly form: SetupForm;
  readonly name: Extract<SetupName, 'administrator.password' | 'again'>;
  readonly label: string;
  readonly hint?: string;
}

function Secret({ form, name, label, hint }: SecretProps) {
  const id = useId();
  const error = useFinding(form, name);
  return (
    <Field label={label} htmlFor={id} required error={error} hint={hint} span={1}>
      <Input.Password
        id={id}
        value={form.values[name]}
        maxLength={200}
        autoComplete="new-password"
        status={error ? 'error' : ''}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => form.set(name, event.target.value)}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
}
