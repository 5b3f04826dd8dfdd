import { type ReactNode, useId } from 'react';
import styles from './RadioChips.module.css';

interface RadioChipsProps<Name extends string> {
  readonly label: string;
  readonly value: Name | '';
  readonly names: readonly Name[];
  readonly text: (name: Name) => string;
  readonly hint?: (name: Name) => string | undefined;
  readonly required?: boolean;
  readonly wrong?: string | undefined;
  readonly after?: ReactNode;
  readonly onValue: (name: Name) => void;
  readonly onLeave?: () => void;
}

/** One of a few that are all in view: arrows choose, as everywhere in a group of radio buttons. */
export function RadioChips<Name extends string>(props: RadioChipsProps<Name>) {
  const { label, value, names, text, hint, required = false, wrong, after, onValue, onLeave } = props;
  const id = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={`${id}-note`} onBlur={onLeave}>
      <legend>
        {label}
        {required && (
          <span className={styles['required']} aria-hidden>
            *
          </span>
        )}
      </legend>
      <div className={styles['chips']}>
        {names.map((name) => (
          <label key={name} title={hint?.(name)} data-checked={name === value || undefined}>
            <input type="radio" name={id} value={name} checked={name === value} onChange={() => onValue(name)} />
            {text(name)}
          </label>
        ))}
        {after}
      </div>
      <div id={`${id}-note`} className={styles['error']} role={wrong ? 'alert' : undefined}>
        {wrong}
      </div>
    </fieldset>
  );
}
