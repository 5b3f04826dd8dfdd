import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportLimits } from '../../../../shared/domain/exceptionReports/regime.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import styles from './settings.module.css';

interface LimitFieldsProps {
  readonly limits: ReportLimits;
  readonly writes: boolean;
  readonly wrong: (path: string) => string | undefined;
  readonly onLimits: (patch: Partial<ReportLimits>) => void;
}

/** By when leaders have a report, while the office is open and when it is not (3.3.1.2, 3.3.1.7). */
export function LimitFields({ limits, writes, wrong, onLimits }: LimitFieldsProps) {
  const { t } = useTranslation('exceptionReports');
  const { minutes, morning, throughBreaks } = limits;
  return (
    <>
      <p className={styles['explain']}>{t('settings.limitsText')}</p>
      <FieldGrid columns={3}>
        <LimitField
          id="report-minutes"
          label={t('settings.minutes')}
          value={Number.isNaN(minutes) ? '' : String(minutes)}
          error={wrong('minutes')}
          writes={writes}
          onChange={(typed) => onLimits({ minutes: /^\d+$/.test(typed) ? Number(typed) : Number.NaN })}
        />
        <LimitField
          id="report-morning"
          label={t('settings.morning')}
          value={morning}
          error={wrong('morning')}
          writes={writes}
          onChange={(typed) => onLimits({ morning: typed.replace('：', ':') })}
        />
      </FieldGrid>
      <Checkbox
        checked={throughBreaks}
        disabled={!writes}
        onChange={(event) => onLimits({ throughBreaks: event.target.checked })}
      >
        {t('settings.throughBreaks')}
      </Checkbox>
    </>
  );
}

interface LimitFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly writes: boolean;
  readonly onChange: (typed: string) => void;
}

function LimitField({ id, label, value, error, writes, onChange }: LimitFieldProps) {
  return (
    <Field label={label} htmlFor={id} error={error}>
      <Input
        id={id}
        className="num"
        value={value}
        maxLength={5}
        disabled={!writes}
        status={error ? 'error' : ''}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    </Field>
  );
}
