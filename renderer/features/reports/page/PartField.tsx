import { Input } from 'antd';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText } from '../../../api/errors.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';

interface PartFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly rows?: number;
  readonly issues: readonly Issue[];
  readonly onChange: (text: string) => void;
}

/** A text with what is wrong about it; what is missing is gone as soon as something is typed. */
export function PartField({ path, label, hint, value, most, rows = 3, issues, onChange }: PartFieldProps) {
  const translate = useTranslate();
  const issue = issues.find((one) => one.path === path && (!one.code.endsWith('Missing') || value.trim() === ''));
  const id = `report-${path.replaceAll('.', '-')}`;
  return (
    <Field label={label} htmlFor={id} error={issue && issueText(issue, translate)}>
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={most}
        placeholder={hint}
        value={value}
        status={issue ? 'error' : ''}
        aria-invalid={issue !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
