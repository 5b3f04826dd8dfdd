import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamPlanView } from '../../../../shared/contract/exam-plans.ts';
import { planLimits } from '../../../../shared/domain/exams/plan.ts';
import { api, queries } from '../../../api/client.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { layOver, savedMeanwhile } from '../../../components/lay-over.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { Tick } from '../../../components/Popup.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../exams.module.css';
import { useNamed } from '../useNamed.ts';
import { type PlanInput, readPlan, type TypedPlan, typedPlan } from './typed-plan.ts';

interface PlanPanelProps {
  /** `null` for a new one. */
  readonly plan: ExamPlanView | null;
  readonly onClose: () => void;
}

export function PlanPanel({ plan, onClose }: PlanPanelProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const title = plan ? t('plans.edit', { name: named({ zh: plan.nameZh, en: plan.nameEn }) }) : t('plans.new');
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <PlanForm plan={plan} onClose={onClose} />
    </SidePanel>
  );
}

const numbers = ['passPercent', 'minutes', 'attempts', 'waitHours', 'validMonths', 'warnDays'] as const;
const switches = ['shuffleQuestions', 'shuffleOptions', 'shortAnswers', 'leadsToDuty', 'active'] as const;

function PlanForm({ plan, onClose }: PlanPanelProps) {
  const { t } = useTranslation('exams');
  // What is saved is laid over the plan that was opened, and nothing newer.
  const [opened, setOpened] = useState(plan);
  const adopt = (theirs: ExamPlanView) => {
    put(layOver(typedPlan(opened), typedPlan(theirs), values));
    setOpened(theirs);
  };
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    () => typedPlan(plan),
    (typed: TypedPlan) => readPlan(typed),
    {
      mutationFn: (input: PlanInput) => (opened ? update(opened, input, adopt) : api.exams.plans.create(input)),
      onSuccess: () => {
        toast('done', t('plans.saved'));
        onClose();
      },
    },
  );
  return (
    <PanelForm act={t('plans.save')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        {(['nameZh', 'nameEn'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`plans.${name}`)}
            value={values[name] ?? ''}
            most={planLimits.name}
            required
            wrong={wrong(name)}
            onValue={(value) => put({ [name]: value })}
          />
        ))}
      </FieldGrid>
      <Counts values={values} wrong={wrong} onPut={put} />
      <FieldGrid columns={3}>
        {numbers.map((name) => (
          <TextInput
            key={name}
            label={t(`plans.${name}`)}
            value={values[name] ?? ''}
            most={4}
            required={name !== 'validMonths'}
            wrong={wrong(name)}
            {...(name === 'validMonths' ? { hint: t('plans.validHint') } : {})}
            onValue={(value) => put({ [name]: value })}
          />
        ))}
      </FieldGrid>
      <div className={styles['switches']}>
        {switches.map((name) => (
          <Tick
            key={name}
            label={t(`plans.${name}`)}
            checked={values[name] === 'yes'}
            onChange={(on) => put({ [name]: on ? 'yes' : '' })}
          />
        ))}
      </div>
      <p className="faint">{t('plans.kept')}</p>
    </PanelForm>
  );
}

/** Tells what somebody else saved meanwhile. */
async function update({ id, version }: ExamPlanView, input: PlanInput, onTheirs: (theirs: ExamPlanView) => void) {
  try {
    return await api.exams.plans.update({ ...input, id, version });
  } catch (error) {
    const theirs = savedMeanwhile<ExamPlanView>(error, 'exams.planChanged');
    if (theirs) onTheirs(theirs);
    throw error;
  }
}

interface CountsProps {
  readonly values: TypedPlan;
  readonly wrong: (path: string) => string | undefined;
  readonly onPut: (patch: Partial<TypedPlan>) => void;
}

/** How many of each topic, beside what the bank has. */
function Counts({ values, wrong, onPut }: CountsProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const topics = useQuery(queries.exams.bank.topics.queryOptions()).data ?? [];
  const sum = topics.reduce((all, { id }) => all + (Number(values[`counts.${id}`]) || 0), 0);
  return (
    <fieldset className={styles['counts']}>
      <legend>
        {t('plans.counts')} <span className="faint num">{t('plans.sum', { count: sum })}</span>
      </legend>
      {wrong('counts') && (
        <p role="alert" data-tone="late">
          {wrong('counts')}
        </p>
      )}
      <FieldGrid columns={4}>
        {topics.map((topic) => (
          <TextInput
            key={topic.id}
            label={named(topic)}
            value={values[`counts.${topic.id}`] ?? ''}
            most={3}
            hint={t('plans.there', { there: values['shortAnswers'] === 'yes' ? topic.withShort : topic.questions })}
            wrong={wrong(`counts.${topic.id}`)}
            onValue={(value) => onPut({ [`counts.${topic.id}`]: value })}
          />
        ))}
      </FieldGrid>
    </fieldset>
  );
}
