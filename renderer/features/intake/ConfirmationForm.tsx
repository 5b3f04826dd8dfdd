import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import {
  checkConfirmation,
  type ConfirmationWay,
  noteLimit,
  personLimit,
  waysFor,
} from '../../../shared/domain/intake/confirmation.ts';
import { fingerprintOfAll } from '../../../shared/domain/intake/reading-groups.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import { instantOf, wallTime } from '../../../shared/lib/dates.ts';
import { readTypedDay, readTypedTime } from '../../../shared/lib/typed-days.ts';
import { queries } from '../../api/client.ts';
import { issueText, problemOf } from '../../api/errors.ts';
import { useZone } from '../../api/session.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useTranslate } from '../../i18n/useLanguage.ts';
import styles from './intake.module.css';
import type { Intake } from './useIntake.ts';

interface ConfirmationFormProps {
  readonly draft: OrderDraft;
  readonly intake: Intake;
}

interface Typed {
  readonly person: string;
  readonly way: ConfirmationWay;
  readonly day: string;
  readonly time: string;
  readonly note: string;
}

/** Filled in with what is most likely, so that Enter alone records a call that was just made. */
export function ConfirmationForm({ draft, intake }: ConfirmationFormProps) {
  const { t } = useTranslation('intake');
  const zone = useZone();
  const { channel, contactName } = draft.form;
  const ways = waysFor(channel);
  const [typed, setTyped] = useState<Typed>(() => {
    const { day, time } = wallTime(Date.now(), zone);
    return { person: contactName.trim(), way: 'phone', day, time, note: '' };
  });
  const [found, setFound] = useState<readonly Issue[]>([]);
  const confirming = useMutation(
    queries.intake.confirm.mutationOptions({
      onSuccess: (standing) => {
        intake.keep(standing);
        focusAllRead();
      },
    }),
  );
  const answered = confirming.error ? problemOf(confirming.error).issues : [];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (confirming.isPending) return;
    const { day, time } = readWhen(typed, zone);
    setTyped({ ...typed, day, time });
    const at = instantOf(day, time, zone);
    const frame = { channel, now: Date.now(), begunAt: draft.createdAt };
    const issues = at === null ? [timeUnread] : checkConfirmation({ ...typed, at }, frame);
    setFound(issues);
    if (at === null || issues.length > 0) return;
    const { person, way, note } = typed;
    confirming.mutate({ draftId: draft.id, fingerprint: fingerprintOfAll(draft.form), person, way, at, note });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Fields typed={typed} ways={ways} issues={[...found, ...answered]} onChange={setTyped}>
        <Button type="primary" htmlType="submit" loading={confirming.isPending}>
          {t('confirmation.save')} <Kbd keys="enter" onColour />
        </Button>
      </Fields>
      {answered.length === 0 && <ProblemNote error={confirming.error} />}
    </form>
  );
}

/** Day and time as they are meant: Enter comes before the field is left. */
function readWhen({ day, time }: Typed, zone: string): Pick<Typed, 'day' | 'time'> {
  const today = wallTime(Date.now(), zone).day;
  return { day: readTypedDay(day, today) ?? day, time: readTypedTime(time) ?? time };
}

const timeUnread: Issue = { path: 'at', code: 'intake.timeUnread' };

/** The form is gone by then: the focus waits at what was recorded. */
function focusAllRead(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[data-all-read]')?.focus());
}

interface FieldsProps {
  readonly typed: Typed;
  readonly ways: readonly ConfirmationWay[];
  readonly issues: readonly Issue[];
  readonly onChange: (typed: Typed) => void;
  readonly children: ReactNode;
}

function Fields({ typed, ways, issues, onChange, children }: FieldsProps) {
  const { t } = useTranslation('intake');
  const translate = useTranslate();
  const zone = useZone();
  const id = useId();
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  const input = (name: 'person' | 'day' | 'time' | 'note', most: number) => (
    <Input
      id={`${id}-${name}`}
      value={typed[name]}
      maxLength={most}
      aria-describedby={`${id}-${name}-note`}
      {...(name === 'person' ? { 'data-intake': 'confirmation' } : {})}
      onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
      onBlur={() => onChange({ ...typed, ...readWhen(typed, zone) })}
    />
  );
  return (
    <div className={styles['fields']}>
      <Field label={t('confirmation.person')} htmlFor={`${id}-person`} required error={wrong('person')}>
        {input('person', personLimit)}
      </Field>
      <Field label={t('confirmation.day')} htmlFor={`${id}-day`} required error={wrong('at')}>
        {input('day', 20)}
      </Field>
      <Field label={t('confirmation.time')} htmlFor={`${id}-time`} required>
        {input('time', 20)}
      </Field>
      <Field label={t('confirmation.note')} htmlFor={`${id}-note`} error={wrong('note')}>
        {input('note', noteLimit)}
      </Field>
      <div className={styles['ways']}>
        {ways.length > 1 && (
          <Radio.Group
            optionType="button"
            aria-label={t('confirmation.way')}
            value={typed.way}
            options={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
            onChange={(event) => onChange({ ...typed, way: event.target.value as ConfirmationWay })}
          />
        )}
        {wrong('way') && <em role="alert">{wrong('way')}</em>}
        {children}
      </div>
    </div>
  );
}
