import { type ReactNode, useState } from 'react';
import { useFormStore, useText } from '../form/form-context.ts';
import type { Choice } from '../form/choice-typing.ts';
import { fieldId } from '../form/form-keys.ts';
import { setField } from '../form/form-store.ts';
import { FieldFrame, useFieldAria } from './FieldFrame.tsx';
import styles from './fields.module.css';
import { useChoiceKeys } from './useChoice.ts';

interface ChoiceFieldProps {
  readonly path: string;
  readonly label: string;
  readonly columns: number;
  readonly choices: readonly Choice[];
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
}

/**
 * One of a few, without an input method in the way: a digit, the first letters or the pinyin choose at once, the
 * arrows walk, Enter goes on. The list with its digits is open while the field has the focus.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const { path, label, columns, choices, required, clearable = false, placeholder, hint } = props;
  const store = useFormStore();
  const chosen = useText(path);
  const aria = useFieldAria(path);
  const [open, setOpen] = useState(false);
  const choose = (value: string) => setField(store, path, value);
  const onKeys = useChoiceKeys(choices, chosen, choose, clearable);
  const listId = `${fieldId(path)}-list`;
  const current = choices.find((choice) => choice.value === chosen);
  return (
    <FieldFrame path={path} label={label} columns={columns} required={required} hint={hint}>
      <div className={styles['choice']}>
        <button
          type="button"
          id={fieldId(path)}
          className={styles['chosen']}
          role="combobox"
          data-field={path}
          data-empty={current ? undefined : ''}
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && current ? `${listId}-${current.value}` : undefined}
          aria-required={required}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onMouseDown={() => setOpen((was) => !was || document.activeElement?.id !== fieldId(path))}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && open) {
              event.preventDefault();
              setOpen(false);
            } else if (event.key === ' ') {
              event.preventDefault();
              setOpen(!open);
            } else onKeys(event);
          }}
          {...aria}
        >
          {current?.label ?? placeholder ?? ' '}
        </button>
        {open && (
          <ChoiceList
            id={listId}
            choices={choices}
            chosen={chosen}
            onChoose={(value) => {
              choose(value);
              setOpen(false);
            }}
          />
        )}
      </div>
    </FieldFrame>
  );
}

interface ChoiceListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function ChoiceList({ id, choices, chosen, onChoose }: ChoiceListProps) {
  return (
    <div id={id} className={styles['list']} role="listbox">
      {choices.map((choice, index) => (
        <div
          key={choice.value}
          id={`${id}-${choice.value}`}
          role="option"
          tabIndex={-1}
          aria-selected={choice.value === chosen}
          className={styles['option']}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice.value);
          }}
        >
          <span>{choice.label}</span>
          {index < 10 && <kbd aria-hidden>{(index + 1) % 10}</kbd>}
        </div>
      ))}
    </div>
  );
}

/** All choices side by side, for the one that decides about the rest of the form. */
export function SegmentField({ path, label, columns, choices, required }: ChoiceFieldProps) {
  const store = useFormStore();
  const chosen = useText(path);
  const aria = useFieldAria(path);
  const onKeys = useChoiceKeys(choices, chosen, (value) => setField(store, path, value), false);
  return (
    <FieldFrame path={path} label={label} columns={columns} required={required}>
      <div
        id={fieldId(path)}
        className={styles['segments']}
        role="radiogroup"
        tabIndex={0}
        data-field={path}
        aria-labelledby={`${fieldId(path)}-label`}
        aria-required={required}
        onKeyDown={onKeys}
        {...aria}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.value}
            role="radio"
            tabIndex={-1}
            aria-checked={choice.value === chosen}
            className={styles['segment']}
            onMouseDown={(event) => {
              event.preventDefault();
              event.currentTarget.parentElement?.focus();
              setField(store, path, choice.value);
            }}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            {choice.label}
          </div>
        ))}
      </div>
    </FieldFrame>
  );
}
