import { useTranslation } from 'react-i18next';
import { isIntakeIssue } from '../../../../shared/domain/intake/judge-intake.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { issueText } from '../../../api/errors.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { focusFirst } from '../focus.ts';
import { inFormOrder } from '../form/form-sections.ts';
import { useFieldName } from '../useOrderTexts.ts';
import styles from './review.module.css';

interface VerdictProps {
  readonly review: { readonly issues: readonly ReviewIssue[]; readonly ready: boolean };
  readonly change: boolean;
}

/** How much of what kind stands in the way, or that nothing does. */
export function Verdict({ review, change }: VerdictProps) {
  const { t } = useTranslation('orders');
  const count = (severity: ReviewIssue['severity']) =>
    review.issues.filter((issue) => issue.severity === severity).length;
  const [missing, wrong, odd] = [count('missing'), count('wrong'), count('odd')];
  return (
    <>
      {missing > 0 && <StateTag tone="late">{t('review.missing', { count: missing })}</StateTag>}
      {wrong > 0 && <StateTag tone="late">{t('review.wrong', { count: wrong })}</StateTag>}
      {odd > 0 && <StateTag tone="soon">{t('review.odd', { count: odd })}</StateTag>}
      {review.ready && <StateTag tone="done">{change ? t('review.readyChange') : t('review.ready')}</StateTag>}
    </>
  );
}

interface IssueListProps {
  readonly issues: readonly ReviewIssue[];
  readonly onJump: (path: string) => void;
}

/** Each finding is a way to where it is put right. */
export function IssueList({ issues, onJump }: IssueListProps) {
  const { t } = useTranslation('orders');
  const translate = useTranslate();
  const fieldName = useFieldName();
  return (
    <ul className={styles['issues']}>
      {inFormOrder(issues).map((issue, index) => (
        <li key={`${issue.path} ${issue.code}`}>
          <button
            type="button"
            ref={index === 0 && issue.severity !== 'odd' && !isIntakeIssue(issue) ? focusFirst : undefined}
            data-severity={issue.severity}
            onClick={() => onJump(issue.path)}
          >
            <b>{t(`review.severity.${issue.severity}`)}</b>
            <span>{fieldName(issue.path)}</span>
            {issueText(issue, translate)}
          </button>
        </li>
      ))}
    </ul>
  );
}
