import { Input } from 'antd';
import { useId, useState } from 'react';
import { visitLimits } from '../../../../shared/domain/reception/form.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from '../reception.module.css';

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly required?: boolean;
  readonly rows?: number;
  readonly span?: 1 | 2 | 3;
  readonly wrong: string | undefined;
  readonly hint?: string;
  readonly onValue: (value: string) => void;
}

/** A line of text, or several, in a grid of fields. */
export function Line({ label, value, most, required = false, rows = 1, span = 1, wrong, hint, onValue }: LineProps) {
  const id = useId();
  const Control = rows > 1 ? Input.TextArea : Input;
  return (
    <Field label={label} htmlFor={id} required={required} error={wrong} hint={hint} span={span}>
      <Control
        id={id}
        {...(rows > 1 ? { rows } : {})}
        maxLength={most}
        value={value}
        autoComplete="off"
        status={wrong ? 'error' : ''}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event: { target: { value: string } }) => onValue(event.target.value)}
      />
    </Field>
  );
}

interface ReadProps extends Omit<LineProps, 'most' | 'rows'> {
  /** What is meant, as it is kept; `null` when it cannot be understood. */
  readonly read: (typed: string) => string | null;
  readonly notUnderstood: string;
}

/**
 * A day or time typed the short way: what is meant stands there when the field is left. What cannot be understood takes
 * the place of what was there before, so that nobody announces the old time under it.
 */
export function ReadLine({ read, notUnderstood, value, wrong, onValue, ...line }: ReadProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const unread = value !== '' && typed === null && read(value) === null;
  const shown = unread ? notUnderstood : wrong;
  const leave = () => {
    if (typed === null) return;
    const meant = typed.trim() === '' ? '' : (read(typed) ?? typed.trim());
    setTyped(null);
    if (meant !== value) onValue(meant);
  };
  return (
    <Field
      label={line.label}
      htmlFor={id}
      required={line.required ?? false}
      error={shown}
      hint={line.hint}
      span={line.span ?? 1}
    >
      <Input
        id={id}
        className="num"
        maxLength={visitLimits.moment}
        value={typed ?? value}
        autoComplete="off"
        status={shown ? 'error' : ''}
        aria-invalid={shown !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || (event.ctrlKey && event.key === 's')) leave();
        }}
        onBlur={leave}
      />
    </Field>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly none: string;
  readonly required?: boolean;
  readonly wrong: string | undefined;
  readonly onValue: (value: string | null) => void;
}

/** One of some, or none of them. */
export function Pick({ label, value, options, none, required = false, wrong, onValue }: PickProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} required={required} error={wrong}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onValue(event.target.value || null)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
