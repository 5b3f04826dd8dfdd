import { Button, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeDay } from '../../../shared/domain/calendar/compiled-year.ts';
import { parseWindows, windowsText } from '../../../shared/domain/calendar/windows.ts';
import { issueText, problemOf } from '../../api/errors.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { useTranslate } from '../../i18n/useLanguage.ts';
import type { DayChange } from './useDayChange.ts';
import styles from './calendar.module.css';

interface DayDetailsProps {
  readonly office: OfficeDay;
  readonly change: DayChange;
  readonly canHaveHours: boolean;
}

/** The company's own word on a day, and hours that only that day has. */
export function DayDetails({ office, change, canHaveHours }: DayDetailsProps) {
  const { t } = useTranslation('calendar');
  const translate = useTranslate();
  const id = useId();
  const before = { note: office.own ? office.note : '', hours: office.ownHours ? windowsText(office.windows) : '' };
  const [note, setNote] = useState(before.note);
  const [hours, setHours] = useState(before.hours);
  const [unread, setUnread] = useState(false);
  const changed = note !== before.note || hours !== before.hours;
  const issue = change.error ? problemOf(change.error).issues.find(({ path }) => path === 'windows') : undefined;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const windows = hours.trim() === '' ? null : parseWindows(hours);
    setUnread(hours.trim() !== '' && windows === null);
    if (hours.trim() === '' || windows) change.decide({ kind: office.kind, note: note.trim(), windows });
  };
  const wrong = unread ? t('hours.unread', { text: hours }) : issue && issueText(issue, translate);
  return (
    <form className={styles['form']} onSubmit={save}>
      <div className={canHaveHours ? styles['pair'] : undefined}>
        <Field label={t('day.note')} htmlFor={`${id}-note`}>
          <Input
            id={`${id}-note`}
            value={note}
            maxLength={60}
            placeholder={t('day.notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {canHaveHours && (
          <Field label={t('day.special')} htmlFor={`${id}-hours`} error={wrong}>
            <Input
              id={`${id}-hours`}
              value={hours}
              placeholder={t('day.specialHint')}
              maxLength={100}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={`${id}-hours-note`}
              onChange={(event) => setHours(event.target.value)}
            />
          </Field>
        )}
      </div>
      {changed && (
        <Button size="small" type="primary" htmlType="submit" loading={change.busy}>
          {t('day.save')}
        </Button>
      )}
    </form>
  );
}
