import { Button, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { lengthUnits, type Recipient } from '../../../../shared/domain/tasks/rule.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { DeleteOutlined, PlusOutlined } from '../../../components/icons.tsx';
import type { RuleFieldsProps } from './DutyFields.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import styles from './rules.module.css';
import type { TypedStep } from './typed-rule.ts';
import type { RuleForm } from './useRuleForm.ts';
import { useRuleWords } from './useRuleWords.ts';

/** Who is told besides the owner while it stays undone, step by step after the due time. */
export function StepFields({ form, may }: RuleFieldsProps) {
  const { t } = useTranslation('duties');
  const { steps } = form.typed;
  const add = () => {
    const key = Math.max(-1, ...steps.map((step) => step.key)) + 1;
    form.put({ steps: [...steps, { key, amount: '30', unit: steps.at(-1)?.unit ?? 'minutes', to: [] }] });
  };
  return (
    <section className={styles['part']}>
      <h3>{t('rule.escalation')}</h3>
      {steps.length === 0 && <p className="faint">{t('rule.noSteps')}</p>}
      <div className={styles['steps']}>
        {steps.map((step, index) => (
          <StepLine key={step.key} step={step} index={index} form={form} may={may} />
        ))}
      </div>
      {form.wrong('escalation') && (
        <p role="alert" className={styles['wrong']}>
          {form.wrong('escalation')}
        </p>
      )}
      {may && (
        <div>
          <Button icon={<PlusOutlined />} onClick={add}>
            {t('rule.addStep')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface StepLineProps {
  readonly step: TypedStep;
  readonly index: number;
  readonly form: RuleForm;
  readonly may: boolean;
}

function StepLine({ step, index, form, may }: StepLineProps) {
  const { t } = useTranslation(['duties', 'tasks']);
  const { steps } = form.typed;
  const path = `escalation.${index}`;
  const put = (patch: Partial<TypedStep>) =>
    form.put({ steps: steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)) });
  const remove = t('duties:rule.removeStep', { number: index + 1 });
  return (
    <div className={styles['step']} role="group" aria-label={t('duties:rule.stepTitle', { number: index + 1 })}>
      <TextField
        label={t('duties:rule.after')}
        value={step.amount}
        error={form.wrong(`${path}.amount`)}
        onChange={(amount) => put({ amount })}
      />
      <ChoiceField
        label={t('duties:rule.unit')}
        value={step.unit}
        options={lengthUnits.map((value) => ({ value, label: t(`tasks:unit.${value}`) }))}
        error={form.wrong(`${path}.unit`)}
        disabled={!may}
        onChange={(unit) => put({ unit })}
      />
      <RecipientField to={step.to} error={form.wrong(`${path}.to`)} onChange={(to) => put({ to })} />
      {may && (
        <Button
          icon={<DeleteOutlined />}
          aria-label={remove}
          title={remove}
          onClick={() => form.put({ steps: steps.filter((one) => one.key !== step.key) })}
        />
      )}
    </div>
  );
}

interface RecipientFieldProps {
  readonly to: readonly Recipient[];
  readonly error: string | undefined;
  readonly onChange: (to: readonly Recipient[]) => void;
}

function RecipientField({ to, error, onChange }: RecipientFieldProps) {
  const { t } = useTranslation('duties');
  const words = useRuleWords();
  const id = useId();
  const options = (['owner', ...roles] as const).map((value) => ({ value, label: words.recipient(value) }));
  return (
    <Field label={t('rule.recipients')} htmlFor={id} error={error}>
      <Select<Recipient[]>
        id={id}
        mode="multiple"
        className={styles['wide'] ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        status={error ? 'error' : ''}
        aria-describedby={`${id}-note`}
        value={[...to]}
        options={options}
        onChange={onChange}
      />
    </Field>
  );
}
