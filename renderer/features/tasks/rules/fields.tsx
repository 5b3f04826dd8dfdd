import { Input } from 'antd';
import { useId } from 'react';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from './rules.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

/** A short typed value with what is wrong with it. */
export function TextField({ label, value, error, hint, maxLength = 8, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} error={error} hint={hint}>
      <Input
        id={id}
        className="num"
        value={value}
        maxLength={maxLength}
        status={error ? 'error' : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly error?: string | undefined;
  readonly disabled: boolean;
  readonly span?: 1 | 2 | 3;
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, error, disabled, span = 1, onChange } = props;
  const id = useId();
  return (
    <Field label={label} htmlFor={id} error={error} span={span}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        disabled={disabled}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
