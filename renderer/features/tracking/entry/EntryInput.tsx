import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { codeText } from '../../../api/errors.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { type EntryName, isMoment } from './typed-facts.ts';
import styles from './entry.module.css';

interface EntryInputProps {
  readonly name: EntryName;
  readonly label: string;
  readonly value: string;
  readonly width: number;
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly issue: Issue | undefined;
  readonly disabled: boolean;
  /** Id of a list of words to choose from while typing. */
  readonly list?: string | undefined;
  readonly onValue: (value: string) => void;
  readonly onLeave: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One field of an entry: typed, or chosen from few. */
export function EntryInput(props: EntryInputProps) {
  const { name, label, value, width, choices, issue, disabled, list, onValue, onLeave, onKey } = props;
  const { t } = useTranslation('tracking');
  const translate = useTranslate();
  const id = useId();
  const wrong = issue ? codeText(issue.code, issue.params ?? {}, translate) : '';
  const common = {
    id,
    value,
    disabled,
    'data-entry': name,
    'aria-invalid': issue !== undefined,
    'aria-describedby': issue ? `${id}-wrong` : undefined,
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!isComposing(event.nativeEvent)) onKey(event);
    },
  };
  return (
    <div className={styles['field']} style={{ flexBasis: width }}>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select {...common} onChange={(event) => onValue(event.target.value)}>
          <option value="">–</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          list={list}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          placeholder={isMoment(name) ? '--:--' : undefined}
          title={isMoment(name) ? t(name === 'expectedAt' ? 'entry.coming' : 'entry.moment') : undefined}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {issue && (
        <span id={`${id}-wrong`} className={styles['wrong']} role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
