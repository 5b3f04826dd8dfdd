import { useId } from 'react';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from './form.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly name: (value: Value) => string;
  readonly error?: string | undefined;
  readonly span?: 1 | 2;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, chosen with the arrows or by its first letter. */
export function Choice<Value extends string>({
  label,
  value,
  values,
  name,
  error,
  span = 1,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} error={error} span={span}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </Field>
  );
}
