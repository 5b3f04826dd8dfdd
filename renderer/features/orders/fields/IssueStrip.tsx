import { useTranslation } from 'react-i18next';
import { issueText } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { useFormState } from '../form/form-context.ts';
import { fieldId, goToField } from '../form/form-keys.ts';
import { shownIssue } from '../form/form-store.ts';
import { type RowList, rowOf } from '../form/paths.ts';
import styles from './tables.module.css';

/** What is wrong in a table, in words, on one line that is always there: the cells only carry the colour. */
export function IssueStrip({ list }: { readonly list: RowList }) {
  const { t } = useTranslation('orders');
  const translate = useTranslate();
  const first = useFormState((state) =>
    state.issues.find(
      (issue) => (issue.path === list || issue.path.startsWith(`${list}.`)) && shownIssue(state, issue.path),
    ),
  );
  if (!first) return null;
  const row = rowOf(first.path);
  return (
    <button
      type="button"
      id={`${fieldId(first.path)}-note`}
      className={styles['strip']}
      data-severity={first.severity}
      tabIndex={-1}
      onClick={() => goToField(document, first.path)}
    >
      {row && <span>{t('form.rowNumber', { number: row.index + 1 })}</span>}
      {issueText(first, translate)}
    </button>
  );
}
