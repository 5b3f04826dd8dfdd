import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { lengthUnits, timeFacts } from '../../../../shared/domain/tasks/rule.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import type { RuleFieldsProps } from './DutyFields.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import styles from './rules.module.css';
import type { TypedDue } from './typed-rule.ts';

const kinds = ['minutes', 'workingMinutes', 'point', 'relative'] as const;

/** When the duty is due, in the words of whoever runs the counter, and when its owner is warned. */
export function DueFields({ form, may }: RuleFieldsProps) {
  const { t } = useTranslation(['duties', 'tasks']);
  const { typed, wrong } = form;
  const { due } = typed;
  const put = (patch: Partial<TypedDue>) => form.put({ due: { ...due, ...patch } });
  return (
    <section className={styles['part']}>
      <h3>{t('duties:rule.dueTitle')}</h3>
      <ChoiceField
        label={t('duties:rule.dueKind')}
        value={due.kind}
        options={kinds.map((value) => ({ value, label: t(`duties:rule.dueKindOf.${value}`) }))}
        disabled={!may}
        onChange={(kind) => put({ kind })}
      />
      {(due.kind === 'minutes' || due.kind === 'workingMinutes') && (
        <FieldGrid columns={3}>
          <TextField
            label={t('duties:rule.minutes')}
            value={due.amount}
            error={wrong('due.amount')}
            onChange={(amount) => put({ amount })}
          />
        </FieldGrid>
      )}
      {due.kind === 'workingMinutes' && (
        <Checkbox checked={due.throughBreaks} onChange={(event) => put({ throughBreaks: event.target.checked })}>
          {t('duties:rule.throughBreaks')}
        </Checkbox>
      )}
      {due.kind === 'point' && (
        <FieldGrid columns={3}>
          <TextField
            label={t('duties:rule.workingDay')}
            value={due.workingDay}
            error={wrong('due.workingDay')}
            hint={t('duties:rule.workingDayHint')}
            onChange={(workingDay) => put({ workingDay })}
          />
          <TimeFields due={due} may={may} error={wrong('due.time')} onPut={put} />
        </FieldGrid>
      )}
      {due.kind === 'relative' && <RelativeFields form={form} may={may} onPut={put} />}
      <WarningFields form={form} may={may} />
    </section>
  );
}

interface TimeFieldsProps {
  readonly due: TypedDue;
  readonly may: boolean;
  readonly error: string | undefined;
  readonly onPut: (patch: Partial<TypedDue>) => void;
}

/** A time of the day: what the office makes of it, or one that is typed. */
function TimeFields({ due, may, error, onPut }: TimeFieldsProps) {
  const { t } = useTranslation('duties');
  return (
    <>
      <ChoiceField
        label={t('rule.time')}
        value={due.timeKind}
        options={(['opening', 'closing', 'at'] as const).map((value) => ({ value, label: t(`rule.timeOf.${value}`) }))}
        disabled={!may}
        onChange={(timeKind) => onPut({ timeKind })}
      />
      {due.timeKind === 'at' ? (
        <TextField label={t('rule.timeOf.at')} value={due.time} error={error} onChange={(time) => onPut({ time })} />
      ) : (
        <span />
      )}
    </>
  );
}

function RelativeFields({ form, may, onPut }: RuleFieldsProps & Pick<TimeFieldsProps, 'onPut'>) {
  const { t } = useTranslation(['duties', 'tasks']);
  const { wrong } = form;
  const { due } = form.typed;
  const units = [...lengthUnits, 'workingDays'] as const;
  return (
    <FieldGrid columns={3}>
      <ChoiceField
        label={t('duties:rule.fact')}
        value={due.fact}
        options={timeFacts.map((value) => ({ value, label: t(`tasks:timeFact.${value}`) }))}
        error={wrong('due.fact')}
        disabled={!may}
        onChange={(fact) => onPut({ fact })}
      />
      <TextField
        label={t('duties:rule.distance')}
        value={due.distance}
        error={wrong('due.amount')}
        onChange={(distance) => onPut({ distance })}
      />
      <ChoiceField
        label={t('duties:rule.unit')}
        value={due.unit}
        options={units.map((value) => ({ value, label: t(`tasks:unit.${value}`) }))}
        disabled={!may}
        onChange={(unit) => onPut({ unit })}
      />
      <ChoiceField
        label={t('duties:rule.after')}
        value={due.direction}
        options={(['before', 'after'] as const).map((value) => ({ value, label: t(`duties:rule.direction.${value}`) }))}
        disabled={!may}
        onChange={(direction) => onPut({ direction })}
      />
      {due.unit === 'workingDays' && <TimeFields due={due} may={may} error={wrong('due.time')} onPut={onPut} />}
      <TextField
        label={t('duties:rule.atLeast')}
        value={due.atLeast}
        error={wrong('due.atLeast')}
        onChange={(atLeast) => onPut({ atLeast })}
      />
    </FieldGrid>
  );
}

function WarningFields({ form: { typed, put, wrong }, may }: RuleFieldsProps) {
  const { t } = useTranslation(['duties', 'tasks']);
  return (
    <>
      <Checkbox checked={typed.warns} onChange={(event) => put({ warns: event.target.checked })}>
        {t('duties:rule.warning')}
      </Checkbox>
      {typed.warns && (
        <FieldGrid columns={3}>
          <TextField
            label={t('duties:rule.warning')}
            value={typed.warnAmount}
            error={wrong('warnBefore.amount')}
            onChange={(warnAmount) => put({ warnAmount })}
          />
          <ChoiceField
            label={t('duties:rule.unit')}
            value={typed.warnUnit}
            options={lengthUnits.map((value) => ({ value, label: t(`tasks:unit.${value}`) }))}
            disabled={!may}
            onChange={(warnUnit) => put({ warnUnit })}
          />
        </FieldGrid>
      )}
      <FieldGrid columns={2}>
        <TextField
          label={t('duties:rule.repeat')}
          value={typed.repeatEvery}
          error={wrong('repeatEvery')}
          onChange={(repeatEvery) => put({ repeatEvery })}
        />
        <TextField
          label={t('duties:rule.return')}
          value={typed.returnAfter}
          error={wrong('returnAfter')}
          hint={t('duties:rule.returnHint')}
          onChange={(returnAfter) => put({ returnAfter })}
        />
      </FieldGrid>
    </>
  );
}
