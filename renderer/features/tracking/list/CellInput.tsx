import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { codeText } from '../../../api/errors.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { EntryColumn } from './cell-entry.ts';
import styles from './tracking.module.css';

interface CellInputProps {
  readonly column: EntryColumn;
  readonly value: string;
  readonly issue: Issue | undefined;
  readonly onValue: (value: string) => void;
  /** Reads what was typed; the cursor goes elsewhere by other means. */
  readonly onLeave: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The cell that is being typed into. */
export function CellInput({ column, value, issue, onValue, onLeave, onKey }: CellInputProps) {
  const { t } = useTranslation('tracking');
  const translate = useTranslate();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    field.current?.focus();
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, []);
  const common = {
    ref: field,
    className: styles['cellInput'],
    value,
    'data-cell': column,
    'aria-label': t(`column.${column === 'podDueOn' ? 'podBackAt' : column}`),
    'aria-invalid': issue !== undefined,
    title: issue && codeText(issue.code, issue.params ?? {}, translate),
    onBlur: onLeave,
    // What belongs to the field is no key of the table around it.
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      event.stopPropagation();
      if (!isComposing(event.nativeEvent)) onKey(event);
    },
  };
  if (column === 'satisfied') {
    return (
      <select {...common} onChange={(event) => onValue(event.target.value)}>
        <option value="">–</option>
        <option value="yes">{t('satisfied.yes')}</option>
        <option value="no">{t('satisfied.no')}</option>
      </select>
    );
  }
  return (
    <input
      {...common}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}
