import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkReportItem } from '../../../../shared/contract/reports.ts';
import {
  caseOf,
  caseParts,
  type CaseWords,
  reportLimits,
  type ReportWriting,
} from '../../../../shared/domain/reports/writing.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { placeOfItem } from '../item-place.ts';
import styles from '../reports.module.css';
import { PartField } from './PartField.tsx';

interface CaseFieldsProps {
  readonly cases: readonly WorkReportItem[];
  readonly writing: ReportWriting;
  readonly issues: readonly Issue[];
  readonly onCases: (cases: readonly CaseWords[]) => void;
}

/** Each exception of the month as the customer is to read of it. */
export function CaseFields({ cases, writing, issues, onCases }: CaseFieldsProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const put = (id: string, patch: Partial<CaseWords>) => {
    const others = writing.cases.filter((one) => one.id !== id);
    onCases([...others, { ...caseOf(writing, id), ...patch }]);
  };
  return (
    <fieldset className={styles['cases']}>
      <legend>{t('page.cases')}</legend>
      {cases.length === 0 && <p className="faint">{t('page.noCases')}</p>}
      {cases.map((one) => {
        const { id, what, label, at } = one;
        return (
          <div key={id} role="group" aria-label={label} className={styles['case']}>
            <p>
              <CaseName one={one} /> {what && translate(what)} <Time at={at} show="full" />
            </p>
            {caseParts.map((part) => (
              <PartField
                key={part}
                path={`cases.${id}.${part}`}
                label={`${t(`case.${part}`)} · ${label}`}
                value={caseOf(writing, id)[part]}
                most={reportLimits.case}
                rows={2}
                issues={issues}
                onChange={(text) => put(id, { [part]: text })}
              />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The exception itself is one step away from what the customer is told of it. */
function CaseName({ one }: { readonly one: WorkReportItem }) {
  const place = placeOfItem(one);
  return place ? <Link {...place}>{one.label}</Link> : <b>{one.label}</b>;
}
