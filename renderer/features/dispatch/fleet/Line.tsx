import { useId } from 'react';
import styles from './fleet.module.css';

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly onValue: (value: string) => void;
}

/** A labelled line of text, what is wrong with it below. */
export function Line({ label, value, wrong = '', hint = '', rows = 1, onValue }: LineProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: rows > 1 ? 2_000 : 500,
    autoComplete: 'off',
    placeholder: hint,
    'aria-invalid': wrong !== '',
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
  };
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => onValue(event.target.value)} />
      )}
      {wrong && (
        <span id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** What stands for nothing; left out where something has to be chosen. */
  readonly none?: string;
  readonly onValue: (value: string) => void;
}

/** A labelled choice; the machine's own list finds by the first letters typed. */
export function Choice({ label, value, wrong = '', options, none, onValue }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-invalid={wrong !== ''} onChange={(event) => onValue(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      {wrong && <span role="alert">{wrong}</span>}
    </div>
  );
}
