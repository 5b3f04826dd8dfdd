import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDay } from '../../../../shared/lib/dates.ts';
import { readTypedDay, shiftTime, weekdayOf } from '../../../../shared/lib/typed-days.ts';
import { useFormStore, useText } from '../form/form-context.ts';
import { fieldId } from '../form/form-keys.ts';
import { setField } from '../form/form-store.ts';
import { useToday } from '../today.ts';
import { DayPicker } from './DayPicker.tsx';
import { FieldFrame, useFieldAria } from './FieldFrame.tsx';
import styles from './fields.module.css';
import { BareInput } from './TextField.tsx';

interface DayFieldProps {
  readonly path: string;
  readonly label: string;
  readonly columns: number;
  readonly required?: boolean;
}

/** A day typed the short way (`25`, `+1`, `周五`), seen at once as a date; arrows move it by a day, Page keys by a week. */
export function DayField({ path, label, columns, required }: DayFieldProps) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  const value = useText(path);
  const aria = useFieldAria(path);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const read = readTypedDay(value, today);
  const move = (days: number) => setField(store, path, read ? addDays(read, days) : today);
  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowUp: -1, ArrowDown: 1, PageUp: -7, PageDown: 7 }[event.key];
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (days !== undefined && !event.altKey) {
      event.preventDefault();
      move(days);
    }
  };
  return (
    <FieldFrame path={path} label={label} columns={columns} required={required}>
      <div className={styles['choice']}>
        <span className={styles['affixed']}>
          <input
            id={fieldId(path)}
            className={styles['input']}
            data-field={path}
            autoComplete="off"
            aria-required={required}
            placeholder={t('form.dayPlaceholder')}
            value={value}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onChange={(event) => setField(store, path, event.target.value)}
            onKeyDown={onKeyDown}
            {...aria}
          />
          {isDay(value) && <span className={styles['unit']}>{t(`weekday.${weekdayOf(value) as 1}`)}</span>}
        </span>
        {open && (
          <DayPicker
            day={read}
            typed={value}
            today={today}
            onChoose={(day) => {
              setField(store, path, day);
              setOpen(false);
            }}
          />
        )}
      </div>
    </FieldFrame>
  );
}

interface TimeFieldProps extends DayFieldProps {
  /** Says which time it is where the label, short beside its day, does not. */
  readonly name: string;
}

/** A time of day typed the short way (`9`, `930`, `下午2点`); arrows move it by half an hour. */
export function TimeField({ path, label, name, columns }: TimeFieldProps) {
  const store = useFormStore();
  const onKeyDown = (event: KeyboardEvent) => {
    const minutes = { ArrowUp: -30, ArrowDown: 30 }[event.key];
    if (minutes === undefined || event.altKey) return;
    event.preventDefault();
    const { value } = event.target as HTMLInputElement;
    setField(store, path, shiftTime(value, minutes));
  };
  return (
    <FieldFrame path={path} label={label} columns={columns}>
      <div role="presentation" onKeyDown={onKeyDown}>
        <BareInput path={path} label={name} placeholder="--:--" />
      </div>
    </FieldFrame>
  );
}
