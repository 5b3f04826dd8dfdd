import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../../shared/contract/handovers.ts';
import { type AbsenceKind, absenceKinds } from '../../../../shared/domain/handovers/absence.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay, readTypedTime } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { useMay, usePerson, useZone } from '../../../api/session.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { type Read, usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../acceptance/acceptance.module.css';

type Typed = Readonly<
  Record<'userId' | 'substituteId' | 'kind' | 'fromDay' | 'toDay' | 'fromTime' | 'toTime' | 'reason', string>
>;

/** One's own absence, or that of somebody whom one leads; days and times may be typed the short way. */
export function RecordAbsence({ onDone }: { readonly onDone: (list: Absence[]) => void }) {
  const { t } = useTranslation('handovers');
  const may = useMay();
  const me = usePerson();
  const { day } = wallTime(useNow(), useZone());
  const start: Typed = {
    userId: me?.id ?? '',
    substituteId: '',
    kind: 'annualLeave',
    fromDay: day,
    toDay: day,
    fromTime: '',
    toTime: '',
    reason: '',
  };
  const form = usePanelForm(start, (values) => read(values, day), {
    ...queries.handovers.absences.add.mutationOptions({
      onSuccess: (list) => {
        toast('done', t('absence.added'));
        onDone(list);
      },
    }),
  });
  const { values, put, wrong } = form;
  const text = (name: 'fromDay' | 'fromTime' | 'toDay' | 'toTime' | 'reason', most: number, hint?: string) => (
    <TextInput
      label={t(`absence.${name}`)}
      value={values[name]}
      most={most}
      required={!name.endsWith('Time')}
      wrong={wrong(name)}
      {...(hint ? { hint } : {})}
      onValue={(value) => put({ [name]: value })}
    />
  );
  const others = may('absences.record') || may('people.administer');
  return (
    <Section title={t('absence.add')}>
      <p className={styles['hint']}>{t('absence.text')}</p>
      <form onSubmit={form.submit}>
        <FieldGrid columns={4}>
          <PersonInput
            label={t('absence.who')}
            value={values.userId}
            locked={!others}
            wrong={wrong('userId')}
            onPerson={(userId) => put({ userId })}
          />
          <PersonInput
            label={t('absence.substitute')}
            value={values.substituteId}
            but={values.userId}
            wrong={wrong('substituteId')}
            onPerson={(substituteId) => put({ substituteId })}
          />
          <ChoiceInput<AbsenceKind>
            label={t('absence.kindLabel')}
            value={values.kind as AbsenceKind}
            names={absenceKinds}
            text={(kind) => t(`absence.kind.${kind}`)}
            onValue={(kind) => put({ kind })}
          />
          {text('reason', 500)}
          {text('fromDay', 20)}
          {text('fromTime', 5, t('absence.wholeDay'))}
          {text('toDay', 20)}
          {text('toTime', 5, t('absence.wholeDay'))}
        </FieldGrid>
        <ProblemNote error={form.error} />
        <Button type="primary" htmlType="submit" loading={form.busy}>
          {t('absence.add')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </form>
    </Section>
  );
}

function read(values: Typed, today: string): Read<Input> {
  const { userId, substituteId, kind, reason } = values;
  const fromDay = readTypedDay(values.fromDay, today);
  const toDay = readTypedDay(values.toDay, today);
  const time = (typed: string) => (typed.trim() === '' ? null : readTypedTime(typed));
  const [fromTime, toTime] = [time(values.fromTime), time(values.toTime)];
  const checks: readonly (readonly [string, boolean, string])[] = [
    ['substituteId', substituteId !== '', 'substituteMissing'],
    ['reason', reason.trim() !== '', 'reasonMissing'],
    ['fromDay', fromDay !== null, 'dayWrong'],
    ['toDay', toDay !== null, 'dayWrong'],
    ['fromTime', values.fromTime.trim() === '' || fromTime !== null, 'timeWrong'],
    ['toTime', values.toTime.trim() === '' || toTime !== null, 'timeWrong'],
  ];
  const issues = checks.filter(([, right]) => !right).map(([path, , name]) => ({ path, code: `handovers.${name}` }));
  if (issues.length > 0 || fromDay === null || toDay === null) return { issues };
  return { input: { userId, substituteId, kind: kind as AbsenceKind, fromDay, toDay, fromTime, toTime, reason } };
}

interface Input {
  readonly userId: string;
  readonly substituteId: string;
  readonly kind: AbsenceKind;
  readonly fromDay: string;
  readonly toDay: string;
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly reason: string;
}

interface PersonInputProps {
  readonly label: ReactNode & string;
  readonly value: string;
  readonly locked?: boolean;
  /** Not to be chosen. */
  readonly but?: string;
  readonly wrong: string | undefined;
  readonly onPerson: (id: string) => void;
}

function PersonInput({ label, value, locked = false, but, wrong, onPerson }: PersonInputProps) {
  const id = useId();
  const nameOf = useKeptName();
  const people = useQuery(queries.handovers.absences.people.queryOptions());
  const options = (people.data ?? []).map((person) => ({ value: person.id, label: nameOf(person.id, person.name) }));
  return (
    <Field label={label} htmlFor={id} required error={wrong}>
      <Select
        id={id}
        className={styles['wide'] ?? ''}
        disabled={locked}
        showSearch={{ optionFilterProp: 'label' }}
        value={value || null}
        options={options.filter((option) => option.value !== but)}
        onChange={(chosen) => onPerson(chosen ?? '')}
      />
    </Field>
  );
}
