import type { CSSProperties, ReactNode } from 'react';
import { issueText } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { useIssue } from '../form/form-context.ts';
import { fieldId } from '../form/form-keys.ts';
import styles from './fields.module.css';

interface FieldFrameProps {
  readonly path: string;
  readonly label: string;
  /** Of the 24 columns of the form. */
  readonly columns: number;
  readonly required?: boolean;
  /** A key or word beside the label, shown while nothing is wrong. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Label above, control below; what is wrong takes the hint's place on the label's line, so that nothing moves. */
export function FieldFrame({ path, label, columns, required = false, hint, children }: FieldFrameProps) {
  const issue = useIssue(path);
  return (
    <div className={styles['field']} style={{ '--columns': columns } as CSSProperties} data-severity={issue?.severity}>
      <div className={styles['labelLine']}>
        <label htmlFor={fieldId(path)} id={`${fieldId(path)}-label`}>
          {label}
          {required && (
            <span className={styles['required']} aria-hidden>
              *
            </span>
          )}
        </label>
        {issue ? <IssueNote path={path} /> : hint && <span className={styles['hint']}>{hint}</span>}
      </div>
      {children}
    </div>
  );
}

/** The sentence of what is wrong with a field, or nothing. */
export function IssueNote({ path }: { readonly path: string }) {
  const issue = useIssue(path);
  const t = useTranslate();
  if (!issue) return null;
  const text = issueText(issue, t);
  return (
    <span id={`${fieldId(path)}-note`} className={styles['note']} role="alert" title={text}>
      {text}
    </span>
  );
}

/** What the control itself says about its state to a screen reader. */
export function useFieldAria(path: string) {
  const issue = useIssue(path);
  return {
    'aria-invalid': issue !== undefined && issue.severity !== 'odd' ? true : undefined,
    'aria-describedby': issue ? `${fieldId(path)}-note` : undefined,
  } as const;
}
