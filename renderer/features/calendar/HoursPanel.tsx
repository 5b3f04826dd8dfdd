import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { type Weekday, weekdays } from '../../../shared/domain/calendar/days.ts';
import { windowsText } from '../../../shared/domain/calendar/windows.ts';
import { queries } from '../../api/client.ts';
import { issueText, problemOf } from '../../api/errors.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { toast } from '../../components/toasts.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';
import { readHours, type TypedHours, typedHours } from './typed-hours.ts';
import styles from './calendar.module.css';

interface HoursPanelProps {
  readonly record: CalendarRecord;
  readonly onClose: () => void;
}

export function HoursPanel(props: HoursPanelProps) {
  const { t } = useTranslation('calendar');
  return (
    <SidePanel title={t('hours.edit')} onClose={props.onClose}>
      <HoursForm {...props} />
    </SidePanel>
  );
}

/** The usual hours, the week, and whether make-up days are worked. */
function HoursForm({ record, onClose }: HoursPanelProps) {
  const { t } = useTranslation('calendar');
  const translate = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState<TypedHours>(() => typedHours(record.hours));
  // What was typed was typed over this version, whatever arrives meanwhile.
  const [version] = useState(record.hoursVersion);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const save = useMutation(
    queries.calendar.setHours.mutationOptions({
      onSuccess: () => {
        toast('done', t('hours.saved'));
        onClose();
      },
    }),
  );
  const issues = save.error ? problemOf(save.error).issues : [];
  const wrong = (path: string, text: string) => {
    if (unread.includes(path)) return t('hours.unread', { text });
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const read = readHours(typed);
    setUnread(read.unread);
    if (read.hours && !save.isPending) save.mutate({ ...read.hours, version });
  };
  useShortcut('ctrl+enter, ctrl+s', () => submit());
  const put = (weekday: Weekday, patch: Partial<TypedHours['week'][Weekday]>) =>
    setTyped({ ...typed, week: { ...typed.week, [weekday]: { ...typed.week[weekday], ...patch } } });
  return (
    <form onSubmit={submit}>
      <Field
        label={t('hours.standard')}
        htmlFor={id}
        error={wrong('standard', typed.standard)}
        hint={t('hours.standardHint')}
      >
        <Input
          id={id}
          value={typed.standard}
          maxLength={100}
          aria-describedby={`${id}-note`}
          onChange={(event) => setTyped({ ...typed, standard: event.target.value })}
        />
      </Field>
      <div className={styles['weekdays']} role="group" aria-label={t('hours.week')}>
        {weekdays.map((weekday) => (
          <WeekdayLine
            key={weekday}
            weekday={weekday}
            rule={typed.week[weekday]}
            usual={windowsText(record.hours.standard)}
            wrong={wrong(`week.${weekday}`, typed.week[weekday].windows)}
            onChange={(patch) => put(weekday, patch)}
          />
        ))}
      </div>
      <Checkbox
        checked={typed.followsMakeUpDays}
        onChange={(event) => setTyped({ ...typed, followsMakeUpDays: event.target.checked })}
      >
        {t('hours.followsMakeUpDays')}
      </Checkbox>
      {!issues.some(({ path }) => path !== 'week') && <ProblemNote error={save.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('hours.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('hours.cancel')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}

interface WeekdayLineProps {
  readonly weekday: Weekday;
  readonly rule: TypedHours['week'][Weekday];
  readonly usual: string;
  readonly wrong: string | undefined;
  readonly onChange: (patch: Partial<TypedHours['week'][Weekday]>) => void;
}

function WeekdayLine({ weekday, rule, usual, wrong, onChange }: WeekdayLineProps) {
  const { t } = useTranslation('calendar');
  const name = t(`weekday.${weekday}`);
  return (
    <>
      <span>{name}</span>
      <Checkbox
        aria-label={`${name} · ${t('hours.works')}`}
        checked={rule.works}
        onChange={(event) => onChange({ works: event.target.checked })}
      >
        {t(rule.works ? 'hours.works' : 'hours.rests')}
      </Checkbox>
      <div>
        {rule.works && (
          <Input
            aria-label={`${name} · ${t('hours.title')}`}
            value={rule.windows}
            maxLength={100}
            placeholder={`${t('hours.usual')} ${usual}`}
            onChange={(event) => onChange({ windows: event.target.value })}
          />
        )}
        {wrong && <small role="alert">{wrong}</small>}
      </div>
    </>
  );
}
