import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bank } from '../../../shared/contract/company.ts';
import { type BankField, bankLimits, wrongBankFields } from '../../../shared/domain/company/bank.ts';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/errors.ts';
import { FieldGrid } from '../../components/FieldGrid.tsx';
import { Section } from '../../components/Section.tsx';
import { toast } from '../../components/toasts.tsx';
import { type Typed, useTyped } from '../../components/useTyped.ts';
import { CompanyField } from './CompanyField.tsx';
import { isPhoneLine } from './checks.ts';
import { SaveLine } from './SaveLine.tsx';
import { useEditedVersion } from './useEditedVersion.ts';

/** To which account customers pay: it stands on their statements, in their language. */
export function BankForm({ bank }: { readonly bank: Bank }) {
  const { t } = useTranslation('company');
  const form = useTyped<BankField>(valuesOf(bank), checkField);
  const versionRef = useEditedVersion(form, bank, valuesOf);
  const save = useMutation({
    mutationFn: (values: Typed<BankField>) => api.company.saveBank({ ...values, version: versionRef.current }),
    onSuccess: (saved) => {
      versionRef.current = saved.version;
      form.reset(valuesOf(saved));
      toast('done', t('bank.saved'));
    },
    onError: (error) => form.answer(problemOf(error).issues),
  });
  const field = (name: BankField, lang?: 'zh-CN' | 'en') => (
    <CompanyField form={form} name={name} label={t(`bank.${name}`)} most={bankLimits[name]} {...(lang && { lang })} />
  );
  return (
    <Section title={t('bank.title')}>
      <p>{t('bank.text')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) save.mutate(form.values);
        }}
      >
        <FieldGrid columns={2}>
          {field('accountZh', 'zh-CN')}
          {field('accountEn', 'en')}
          {field('bankZh', 'zh-CN')}
          {field('bankEn', 'en')}
          {field('addressZh', 'zh-CN')}
          {field('addressEn', 'en')}
        </FieldGrid>
        <FieldGrid columns={3}>
          {field('accountNumber')}
          {field('taxNumber')}
          {field('phone')}
        </FieldGrid>
        <SaveLine
          changed={form.changed}
          saving={save.isPending}
          error={save.error}
          onUndo={() => form.reset(valuesOf(bank))}
        />
      </form>
    </Section>
  );
}

function valuesOf({ version: _version, ...details }: Bank): Typed<BankField> {
  return details;
}

function checkField(name: BankField, values: Typed<BankField>): string | null {
  if (name === 'phone') return isPhoneLine(values.phone) ? null : 'phone';
  return wrongBankFields(values).some((wrong) => wrong === name) ? name : null;
}
