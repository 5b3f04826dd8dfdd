import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiTarget } from '../../../../shared/contract/kpi.ts';
import { goalWords } from '../../../../shared/domain/kpi/figure-words.ts';
import { kindOf } from '../../../../shared/domain/kpi/figures.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { useKpiWords } from '../words.ts';

interface TargetFieldProps {
  readonly target: KpiTarget;
  readonly value: string;
  readonly wrong: boolean;
  readonly onValue: (value: string) => void;
}

/** One goal in percent or hours; beside it what holds without. */
export function TargetField({ target, value, wrong, onValue }: TargetFieldProps) {
  const { t } = useTranslation('kpi');
  const say = useKpiWords();
  const id = useId();
  const { figure, goal, from, version, byName } = target;
  const length = kindOf[figure].unit === 'length';
  const wider = { goal: say(goalWords(figure, from === 'usual' ? goal : kindOf[figure].usual)) };
  const hint = from === 'company' && version === 0 ? { goal: say(goalWords(figure, goal)) } : null;
  return (
    <Field
      label={t(`figure.${figure}`)}
      htmlFor={id}
      error={wrong ? t('error.goalWrong') : undefined}
      hint={[
        hint ? t('targets.company', hint) : t('targets.usual', wider),
        ...(version > 0 ? [t('targets.setBy', { name: byName })] : []),
      ].join(' · ')}
    >
      <Input
        id={id}
        value={value}
        maxLength={12}
        autoComplete="off"
        suffix={t(length ? 'targets.hours' : 'targets.percent')}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={({ target: { value: text } }) => onValue(text)}
      />
    </Field>
  );
}
