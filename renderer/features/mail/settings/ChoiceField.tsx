import { Select } from 'antd';
import { useId } from 'react';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from './settings.module.css';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>({ label, value, choices, onChoose }: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id}>
      <Select
        id={id}
        className={styles['control']}
        value={value as Value}
        options={[...choices]}
        onChange={(chosen: Value) => onChoose(chosen)}
      />
    </Field>
  );
}
