import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { issueText } from '../../api/errors.ts';
import { Field } from '../../components/FieldGrid.tsx';
import type { TypedForm } from '../../components/useTyped.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';

interface CompanyFieldProps<Name extends string> {
  readonly form: TypedForm<Name>;
  readonly name: Name;
  readonly label: string;
  readonly required?: boolean;
  readonly span?: 1 | 2;
  readonly most?: number;
  readonly hint?: ReactNode;
  readonly suffix?: string;
  /** As in the field's own language. */
  readonly lang?: 'zh-CN' | 'en';
  readonly tidy?: (typed: string) => string;
}

/** One line of text of the company or a centre. */
export function CompanyField<Name extends string>(props: CompanyFieldProps<Name>) {
  const { form, name, label, required = false, span = 1, most = 120, hint, suffix, lang, tidy } = props;
  const id = useId();
  const error = useFinding(form, name);
  return (
    <Field label={label} htmlFor={id} required={required} span={span} error={error} hint={hint}>
      <Input
        id={id}
        value={form.values[name]}
        maxLength={most}
        suffix={suffix}
        lang={lang}
        autoComplete="off"
        status={error ? 'error' : ''}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => form.set(name, tidy ? tidy(event.target.value) : event.target.value)}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
}

/** The sentence for what is wrong with a field. */
export function useFinding<Name extends string>(form: TypedForm<Name>, name: Name): string | undefined {
  const { t } = useTranslation('company');
  const translate = useTranslate();
  const found = form.wrong(name);
  if (!found) return undefined;
  return 'issue' in found ? issueText(found.issue, translate) : t(`issue.${found.key as 'missing'}`);
}
