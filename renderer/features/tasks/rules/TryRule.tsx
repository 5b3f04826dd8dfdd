import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import type { RuleChange } from '../../../../shared/domain/tasks/rule.ts';
import { type Trial, tryRule } from '../../../../shared/domain/tasks/trial.ts';
import { formatInstant } from '../../../../shared/lib/dates.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { momentOf, SumOfTime, useCalendar } from '../../calendar/public.ts';
import styles from './rules.module.css';
import { TrialLadder } from './TrialLadder.tsx';
import type { TypedRule } from './typed-rule.ts';
import { useStaff } from './useStaff.ts';

interface TryRuleProps {
  readonly typed: TypedRule;
  /** `null` while what is typed cannot be read. */
  readonly change: Required<RuleChange> | null;
}

const hours = 3_600_000;

/** What the rule would lead to, as it is typed: when it is due, and who would be told when. Writes nothing. */
export function TryRule(props: TryRuleProps) {
  const { known } = useCalendar();
  return known && <Trying {...props} calendar={known.calendar} />;
}

function Trying({ typed, change, calendar }: TryRuleProps & { readonly calendar: WorkingCalendar }) {
  const { t } = useTranslation(['duties', 'tasks']);
  const id = useId();
  const [now] = useState(Date.now);
  const [begins, setBegins] = useState(() => formatInstant(now, calendar.zone));
  const [fact, setFact] = useState(() => formatInstant(now + 30 * hours, calendar.zone));
  const relative = typed.due.kind === 'relative';
  const at = momentOf(begins, calendar.zone);
  const factAt = relative ? momentOf(fact, calendar.zone) : null;
  const moment = (name: string, label: string, value: string, set: (value: string) => void) => {
    const wrong = momentOf(value, calendar.zone) === null;
    return (
      <Field label={label} htmlFor={`${id}-${name}`} error={wrong ? t('duties:trial.wrong') : undefined}>
        <Input
          id={`${id}-${name}`}
          className="num"
          disabled={false}
          value={value}
          maxLength={20}
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-${name}-note`}
          onChange={(event) => set(event.target.value)}
        />
      </Field>
    );
  };
  const factName = t(`tasks:timeFact.${typed.due.fact}`);
  return (
    <section className={`${styles['part']} ${styles['trial']}`} aria-label={t('duties:trial.title')}>
      <h3>{t('duties:trial.title')}</h3>
      <p>{t('duties:trial.text')}</p>
      <FieldGrid columns={2}>
        {moment('at', t('duties:trial.at'), begins, setBegins)}
        {relative && moment('fact', t('duties:trial.fact', { fact: factName }), fact, setFact)}
      </FieldGrid>
      {!change && <p>{t('duties:trial.unreadable')}</p>}
      {change && !change.active && <p>{t('duties:trial.off')}</p>}
      {change?.active && at !== null && <Outcome rule={change} begun={{ at, factAt }} calendar={calendar} />}
    </section>
  );
}

interface OutcomeProps {
  readonly rule: Required<RuleChange>;
  readonly begun: { readonly at: number; readonly factAt: number | null };
  readonly calendar: WorkingCalendar;
}

function Outcome({ rule, begun, calendar }: OutcomeProps) {
  const { t } = useTranslation('duties');
  const staff = useStaff(begun.at, calendar.zone);
  const trial = outcomeOf(() => tryRule(rule, begun, calendar, staff));
  if (!trial) return <p>{t('trial.unreadable')}</p>;
  const { heldBack, assumedYears, steps } = trial.sum;
  return (
    <div className={styles['part']} aria-live="polite">
      <TrialLadder steps={trial.steps} />
      {heldBack && <p>{t('trial.heldBack')}</p>}
      {assumedYears.length > 0 && <p>{t('trial.assumed', { years: assumedYears.join(' · ') })}</p>}
      {steps.length > 0 && (
        <>
          <h3>{t('trial.sum')}</h3>
          <SumOfTime steps={steps} />
        </>
      )}
    </div>
  );
}

/** A limit that leads beyond every calendar has no outcome; its field says what is wrong with it. */
function outcomeOf(reckon: () => Trial | null): Trial | null {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
