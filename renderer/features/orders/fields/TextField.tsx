import type { ReactNode } from 'react';
import { useFormStore, useText } from '../form/form-context.ts';
import { fieldId } from '../form/form-keys.ts';
import { setField } from '../form/form-store.ts';
import { FieldFrame, useFieldAria } from './FieldFrame.tsx';
import styles from './fields.module.css';

export interface BareInputProps {
  readonly path: string;
  /** For a cell of a table, whose column header is no `<label>`, and where the label says too little. */
  readonly label?: string;
  readonly prefix?: string;
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly title?: string;
}

/** The control alone. Each subscribes to its own text: a key press draws one field. */
export function BareInput({ path, label, prefix, unit, numeric = false, placeholder, title }: BareInputProps) {
  const store = useFormStore();
  const value = useText(path);
  const aria = useFieldAria(path);
  const input = (
    <input
      id={fieldId(path)}
      className={styles['input']}
      data-field={path}
      data-numeric={numeric || undefined}
      aria-label={label}
      placeholder={placeholder}
      title={title}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => setField(store, path, event.target.value)}
      {...aria}
    />
  );
  if (!prefix && !unit) return input;
  return (
    <span className={styles['affixed']}>
      {prefix && <span className={styles['prefix']}>{prefix}</span>}
      {input}
      {unit && <span className={styles['unit']}>{unit}</span>}
    </span>
  );
}

interface TextFieldProps extends BareInputProps {
  readonly label: string;
  readonly columns: number;
  readonly required?: boolean;
  readonly hint?: ReactNode;
}

export function TextField({ label, columns, required, hint, ...input }: TextFieldProps) {
  return (
    <FieldFrame path={input.path} label={label} columns={columns} required={required} hint={hint}>
      <BareInput {...input} />
    </FieldFrame>
  );
}

interface NotesFieldProps {
  readonly path: string;
  readonly label: string;
  readonly columns: number;
  readonly hint?: ReactNode;
}

/** Several lines: Enter goes on like everywhere, Alt+Enter breaks the line as in a spreadsheet. */
export function NotesField({ path, label, columns, hint }: NotesFieldProps) {
  const store = useFormStore();
  const value = useText(path);
  const aria = useFieldAria(path);
  return (
    <FieldFrame path={path} label={label} columns={columns} hint={hint}>
      <textarea
        id={fieldId(path)}
        className={styles['notes']}
        data-field={path}
        rows={2}
        value={value}
        onChange={(event) => setField(store, path, event.target.value)}
        {...aria}
      />
    </FieldFrame>
  );
}

interface CheckFieldProps {
  readonly path: string;
  readonly label: string;
  readonly checked: boolean;
}

export function CheckField({ path, label, checked }: CheckFieldProps) {
  const store = useFormStore();
  return (
    <label className={styles['check']}>
      <input
        id={fieldId(path)}
        type="checkbox"
        data-field={path}
        checked={checked}
        onChange={(event) => setField(store, path, event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
