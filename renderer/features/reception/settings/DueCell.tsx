import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ItemDue, type TemplateItem, templateLimits } from '../../../../shared/domain/reception/checklist.ts';
import styles from '../reception.module.css';

interface DueCellProps {
  readonly item: TemplateItem;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<TemplateItem>) => void;
}

const kinds = ['none', 'minutes', 'workingDay'] as const;
const starting: Readonly<Record<(typeof kinds)[number], ItemDue | null>> = {
  none: null,
  minutes: { kind: 'minutes', before: 60 },
  workingDay: { kind: 'workingDay', daysBefore: 1, time: '17:00' },
};

/** So many minutes before the visit, or a time of a working day before it. */
export function DueCell({ item, readOnly, onChange }: DueCellProps) {
  const { t } = useTranslation('reception');
  const { due } = item;
  const kind = due?.kind ?? 'none';
  const number = (value: number, most: number, label: string, put: (value: number) => ItemDue) => (
    <Input
      className="num"
      aria-label={`${item.zh} ${label}`}
      maxLength={5}
      value={value}
      disabled={readOnly}
      onChange={({ target }) => onChange({ due: put(Math.min(most, Number(target.value.replace(/\D/g, '')))) })}
    />
  );
  return (
    <span className={styles['dueCell']}>
      <select
        className={styles['select']}
        aria-label={`${item.zh} ${t('settings.due')}`}
        value={kind}
        disabled={readOnly}
        onChange={({ target }) => {
          const chosen = kinds.find((one) => one === target.value);
          if (chosen) onChange({ due: starting[chosen] });
        }}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`settings.dueKind.${one}`)}
          </option>
        ))}
      </select>
      {due?.kind === 'minutes' &&
        number(due.before, templateLimits.minutes, t('settings.minutesBefore'), (before) => ({ ...due, before }))}
      {due?.kind === 'workingDay' && (
        <>
          {number(due.daysBefore, templateLimits.daysBefore, t('settings.daysBefore'), (daysBefore) => ({
            ...due,
            daysBefore,
          }))}
          <Input
            className="num"
            aria-label={`${item.zh} ${t('settings.time')}`}
            maxLength={5}
            value={due.time}
            disabled={readOnly}
            onChange={({ target }) => onChange({ due: { ...due, time: target.value } })}
          />
        </>
      )}
    </span>
  );
}
