import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { reviewStatement } from '../../../../shared/domain/settlement/review.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { StatementTab } from '../search.ts';
import styles from './page.module.css';

interface IssueListProps {
  readonly statement: Statement;
  readonly error: unknown;
  readonly onTab: (tab: StatementTab) => void;
}

/** Of many the first ones: the lines are marked. */
const shown = 6;

/** What keeps a draft here: known before it is handed over, and what the backend said. */
export function IssueList({ statement, error, onTab }: IssueListProps) {
  const { t } = useTranslation('settlement');
  const translate = useTranslate();
  const { lines, deductions, may } = statement;
  const known = may.write ? reviewStatement(lines, deductions) : [];
  const issues = known.length > 0 || !error ? known : problemOf(error).issues;
  if (issues.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('page.issues')}>
      {issues.slice(0, shown).map((issue) => (
        <li key={`${issue.path} ${issue.code}`} className={styles['small']}>
          {typeof issue.params?.['number'] === 'string' && <span className="num">{issue.params['number']} </span>}
          {issueText(issue, translate)}
        </li>
      ))}
      {issues.length > shown && <li className={styles['small']}>{t('page.more', { count: issues.length - shown })}</li>}
      <li>
        <button type="button" onClick={() => onTab(issues[0]?.path.startsWith('deductions') ? 'deductions' : 'lines')}>
          {t('page.toIssues')}
        </button>
      </li>
    </ul>
  );
}
