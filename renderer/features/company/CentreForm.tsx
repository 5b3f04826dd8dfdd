import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../../../shared/contract/company.ts';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/errors.ts';
import { FieldGrid } from '../../components/FieldGrid.tsx';
import { Section } from '../../components/Section.tsx';
import { toast } from '../../components/toasts.tsx';
import { type Typed, useTyped } from '../../components/useTyped.ts';
import { CompanyField } from './CompanyField.tsx';
import { isPrefix, tidyPrefix } from './checks.ts';
import { SaveLine } from './SaveLine.tsx';
import { useEditedVersion } from './useEditedVersion.ts';

type Name = 'nameZh' | 'nameEn' | 'numberPrefix';

/** One of the two places that work orders go to. */
export function CentreForm({ centre }: { readonly centre: Centre }) {
  const { t } = useTranslation(['company', 'common']);
  const form = useTyped<Name>(valuesOf(centre), checkField);
  const versionRef = useEditedVersion(form, centre, valuesOf);
  const save = useMutation({
    mutationFn: (values: Typed<Name>) =>
      api.company.updateCentre({ ...values, kind: centre.kind, version: versionRef.current }),
    onSuccess: (saved) => {
      versionRef.current = saved.version;
      form.reset(valuesOf(saved));
      toast('done', t('settings.centreSaved', { centre: t(`common:centre.${centre.kind}`) }));
    },
    onError: (error) => form.answer(problemOf(error).issues),
  });
  return (
    <Section title={t(`centre.${centre.kind}`)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) save.mutate(form.values);
        }}
      >
        <FieldGrid columns={3}>
          <CompanyField form={form} name="nameZh" label={t('field.nameZh')} lang="zh-CN" required />
          <CompanyField form={form} name="nameEn" label={t('field.nameEn')} lang="en" required />
          <CompanyField
            form={form}
            name="numberPrefix"
            label={t('field.numberPrefix')}
            hint={t('settings.numberHint', { prefix: form.values.numberPrefix })}
            tidy={tidyPrefix}
            most={4}
            required
          />
        </FieldGrid>
        <SaveLine
          changed={form.changed}
          saving={save.isPending}
          error={save.error}
          onUndo={() => form.reset(valuesOf(centre))}
        />
      </form>
    </Section>
  );
}

function valuesOf({ nameZh, nameEn, numberPrefix }: Centre): Typed<Name> {
  return { nameZh, nameEn, numberPrefix };
}

function checkField(name: Name, values: Typed<Name>): string | null {
  if (!values[name].trim()) return 'missing';
  return name === 'numberPrefix' && !isPrefix(values[name]) ? 'prefix' : null;
}
