import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../../shared/contract/company.ts';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/errors.ts';
import { FieldGrid } from '../../components/FieldGrid.tsx';
import { Section } from '../../components/Section.tsx';
import { toast } from '../../components/toasts.tsx';
import { type Typed, useTyped } from '../../components/useTyped.ts';
import { CompanyField } from './CompanyField.tsx';
import { isPhoneLine, minutesOf } from './checks.ts';
import { SaveLine } from './SaveLine.tsx';
import { useEditedVersion } from './useEditedVersion.ts';

type Name = 'nameZh' | 'nameEn' | 'addressZh' | 'addressEn' | 'phone' | 'zone' | 'idleLockMinutes';

/** The company's own data. */
export function CompanyForm({ company }: { readonly company: Company }) {
  const { t } = useTranslation('company');
  const form = useTyped<Name>(valuesOf(company), checkField);
  const versionRef = useEditedVersion(form, company, valuesOf);
  const save = useMutation({
    mutationFn: (values: Typed<Name>) =>
      api.company.update({
        ...values,
        idleLockMinutes: minutesOf(values.idleLockMinutes) ?? 10,
        version: versionRef.current,
      }),
    onSuccess: (saved) => {
      versionRef.current = saved.version;
      form.reset(valuesOf(saved));
      toast('done', t('settings.saved'));
    },
    onError: (error) => form.answer(problemOf(error).issues),
  });
  return (
    <Section title={t('setup.company')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) save.mutate(form.values);
        }}
      >
        <FieldGrid columns={2}>
          <CompanyField form={form} name="nameZh" label={t('field.nameZh')} lang="zh-CN" required />
          <CompanyField form={form} name="nameEn" label={t('field.nameEn')} lang="en" required />
          <CompanyField form={form} name="addressZh" label={t('field.addressZh')} lang="zh-CN" most={200} />
          <CompanyField form={form} name="addressEn" label={t('field.addressEn')} lang="en" most={200} />
        </FieldGrid>
        <FieldGrid columns={3}>
          <CompanyField form={form} name="phone" label={t('field.phone')} most={60} />
          <CompanyField form={form} name="zone" label={t('field.zone')} most={60} required />
          <CompanyField
            form={form}
            name="idleLockMinutes"
            label={t('field.idleLockMinutes')}
            suffix={t('unit.minutes')}
            most={3}
            required
          />
        </FieldGrid>
        <SaveLine
          changed={form.changed}
          saving={save.isPending}
          error={save.error}
          onUndo={() => form.reset(valuesOf(company))}
        />
      </form>
    </Section>
  );
}

function valuesOf(company: Company): Typed<Name> {
  const { nameZh, nameEn, addressZh, addressEn, phone, zone, idleLockMinutes } = company;
  return { nameZh, nameEn, addressZh, addressEn, phone, zone, idleLockMinutes: String(idleLockMinutes) };
}

function checkField(name: Name, values: Typed<Name>): string | null {
  const value = values[name];
  switch (name) {
    case 'phone':
      return isPhoneLine(value) ? null : 'phone';
    case 'idleLockMinutes':
      return minutesOf(value) === null ? 'minutes' : null;
    case 'addressZh':
    case 'addressEn':
      return null;
    default:
      return value.trim() ? null : 'missing';
  }
}
