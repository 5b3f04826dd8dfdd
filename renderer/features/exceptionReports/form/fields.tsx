import { Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { useZone } from '../../../api/session.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { momentText, readPast } from '../../../components/moments.ts';
import type { FormIssues, ReportField } from './useFormIssues.ts';

/** What every field of the form works with. */
export interface FormPart {
  readonly form: ReportForm;
  readonly put: (patch: Partial<ReportForm>) => void;
  readonly issues: FormIssues;
}

type TextName = 'person' | 'phone' | 'goods' | 'pieces' | 'amount' | 'facts' | 'action' | 'advice' | 'wish';

interface TextProps extends FormPart {
  readonly name: TextName;
  readonly most: number;
  readonly rows?: number;
  readonly required?: boolean;
  readonly unit?: ReactNode;
  readonly span?: 1 | 2 | 3;
}

/** A line of KF-01, or several. */
export function TextField({ form, put, issues, name, most, rows = 1, required = false, unit, span = 1 }: TextProps) {
  const { t } = useTranslation('exceptionReports');
  const id = useId();
  const wrong = issues.wrong(name);
  const shared = {
    id,
    value: form[name],
    maxLength: most,
    autoComplete: 'off',
    status: wrong ? ('error' as const) : ('' as const),
    'data-path': name,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => put({ [name]: event.target.value }),
    onBlur: () => issues.leave(name),
  };
  return (
    <Field label={t(`field.${name}`)} htmlFor={id} required={required} error={wrong} span={span}>
      {rows > 1 ? <Input.TextArea rows={rows} {...shared} /> : <Input suffix={unit} {...shared} />}
    </Field>
  );
}

interface MomentProps {
  readonly name: Extract<ReportField, 'knownAt' | 'happenedAt'>;
  readonly value: number | null;
  readonly issues: FormIssues;
  readonly required?: boolean;
  readonly onMoment: (at: number | null) => void;
}

/** A moment that lies behind, typed as clerks type it: `1430`, `昨天 930`, `-1 9:00`. */
export function MomentField({ name, value, issues, required = false, onMoment }: MomentProps) {
  const { t } = useTranslation('exceptionReports');
  const zone = useZone();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = issues.wrong(name);
  const read = (text: string) => {
    setTyped(text);
    if (text.trim() === '' && !required) {
      issues.reads(name, true);
      onMoment(null);
      return;
    }
    const at = readPast(text, Date.now(), zone);
    issues.reads(name, at !== null);
    if (at !== null) onMoment(at);
  };
  const leave = () => {
    issues.leave(name);
    if (typed !== null && (typed.trim() === '' ? !required : readPast(typed, Date.now(), zone) !== null)) {
      setTyped(null);
    }
  };
  return (
    <Field label={t(`field.${name}`)} htmlFor={id} required={required} error={wrong} hint={t('field.momentHint')}>
      <Input
        id={id}
        value={typed ?? (value === null ? '' : momentText(value, zone))}
        maxLength={40}
        autoComplete="off"
        className="num"
        status={wrong ? 'error' : ''}
        data-path={name}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => read(event.target.value)}
        onBlur={leave}
      />
    </Field>
  );
}
