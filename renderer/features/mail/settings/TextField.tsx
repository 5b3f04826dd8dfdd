import { Input } from 'antd';
import { useId } from 'react';
import { Field } from '../../../components/FieldGrid.tsx';
import type { TypedForm } from '../../../components/useTyped.ts';
import type { SettingName } from './settings-values.ts';

export interface FormPart {
  readonly form: TypedForm<SettingName>;
  readonly wrong: (name: SettingName) => string | undefined;
}

interface TextFieldProps extends FormPart {
  readonly name: SettingName;
  readonly label: string;
  readonly hint?: string;
  readonly suffix?: string;
  readonly kind?: 'text' | 'number' | 'password' | 'lines';
  readonly span?: 1 | 2 | 3;
}

/** One typed field of the settings, with what is wrong with it. */
export function TextField({ form, wrong, name, label, hint, suffix, kind = 'text', span = 1 }: TextFieldProps) {
  const id = useId();
  const error = wrong(name);
  const control = {
    id,
    value: form.values[name],
    status: error ? ('error' as const) : ('' as const),
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value),
    onBlur: () => form.leave(name),
  };
  return (
    <Field label={label} htmlFor={id} error={error} hint={hint} span={span}>
      {kind === 'password' && <Input.Password {...control} maxLength={500} autoComplete="new-password" />}
      {kind === 'lines' && <Input.TextArea {...control} rows={3} maxLength={4_000} spellCheck={false} />}
      {(kind === 'text' || kind === 'number') && (
        <Input {...control} maxLength={1_000} suffix={suffix} {...(kind === 'number' ? { className: 'num' } : {})} />
      )}
    </Field>
  );
}
