import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId } from 'react';
import { Field } from './FieldGrid.tsx';
import { Kbd } from './Kbd.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import styles from './PanelForm.module.css';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly required?: boolean;
  readonly wrong?: string | undefined;
  readonly hint?: string;
  readonly rows?: number;
  readonly onValue: (value: string) => void;
  readonly onLeave?: () => void;
}

/** A line of text, or several. */
export function TextInput(props: TextProps) {
  const { label, value, most, required = false, wrong, hint, rows = 1, onValue, onLeave } = props;
  const id = useId();
  const Control = rows > 1 ? Input.TextArea : Input;
  return (
    <Field label={label} htmlFor={id} required={required} error={wrong} hint={hint}>
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
        onBlur={onLeave}
      />
    </Field>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name | '';
  readonly names: readonly Name[];
  readonly text: (name: Name) => string;
  readonly required?: boolean;
  readonly wrong?: string | undefined;
  readonly onValue: (name: Name) => void;
}

/** One of a few. */
export function ChoiceInput<Name extends string>(props: ChoiceProps<Name>) {
  const { label, value, names, text, required = true, wrong, onValue } = props;
  const id = useId();
  return (
    <Field label={label} htmlFor={id} required={required} error={wrong}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const chosen = names.find((name) => name === event.target.value);
          if (chosen) onValue(chosen);
        }}
      >
        {value === '' && <option value="">–</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {text(name)}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface PanelFormProps {
  readonly act: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (event: SyntheticEvent) => void;
  /** As `enterThrough`, where Enter goes to the next field instead of sending. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** Fields, what is wrong as a whole, and the one act. */
export function PanelForm({ act, busy, error, onSubmit, onKeyDown, children }: PanelFormProps) {
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      <ProblemNote error={error} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {act} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}
