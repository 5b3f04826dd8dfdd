import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type DayText, isDay, wallTime } from '../../shared/lib/dates.ts';
import { readTypedDay } from '../../shared/lib/typed-days.ts';
import { useZone } from '../api/session.ts';
import styles from './DayInput.module.css';
import { useNow } from './useNow.ts';

interface DayInputProps {
  /** Its name, where no label stands around it. */
  readonly label?: string;
  /** `null` while no day is chosen. */
  readonly value: DayText | null;
  /** `null` when it was emptied. */
  readonly onDay: (day: DayText | null) => void;
  /** An empty field is put back to its day. */
  readonly required?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * A day that filters: `2026-11-23` in whatever language the browser speaks, typed the short way too (`23`, `+1`, `周五`).
 * Enter or leaving the field takes it; arrows move it by a day; Escape puts back what was there.
 */
export function DayInput({ label, value, onDay, required = false }: DayInputProps) {
  const { t } = useTranslation('common');
  const { day: today } = wallTime(useNow(), useZone());
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readTypedDay(typed, today);
  const empty = typed !== null && typed.trim() === '';
  const wrong = typed !== null && !empty && read === null;
  const take = () => {
    if (wrong) return;
    setTyped(null);
    if (empty ? !required && value !== null : read !== value) onDay(empty ? null : read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const days = steps[event.key];
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else if (days !== undefined && !event.altKey) {
      setTyped(null);
      onDay(addDays(read ?? today, days));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className={styles['day']}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      placeholder={t('day.placeholder')}
      aria-invalid={wrong || undefined}
      title={wrong ? t('day.notUnderstood') : t('day.help')}
      value={typed ?? value ?? ''}
      onFocus={(event) => event.target.select()}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!isDay(target.value)) return;
        setTyped(null);
        if (target.value !== value) onDay(target.value);
      }}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
