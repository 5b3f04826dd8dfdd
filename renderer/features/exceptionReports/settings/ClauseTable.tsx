import { useTranslation } from 'react-i18next';
import { type ReportClause, reportClauses } from '../../../../shared/domain/exceptionReports/values.ts';
import type { ReportSettings } from '../../../../shared/domain/exceptionReports/recipients.ts';
import { type Role, toldRoles } from '../../../../shared/domain/people/roles.ts';
import styles from './settings.module.css';

interface ClauseTableProps {
  readonly recipients: ReportSettings['recipients'];
  readonly writes: boolean;
  readonly onRecipients: (recipients: ReportSettings['recipients']) => void;
}

/** How what a clause speaks of comes to be known. */
const wayOf = { '3.3.1.2': 'complaint', '3.3.1.3': 'tracking', '3.3.1.4': 'internal' } as const;

/** A clause a column, a role a row; whoever holds the role when it happens is told. */
export function ClauseTable({ recipients, writes, onRecipients }: ClauseTableProps) {
  const { t } = useTranslation(['exceptionReports', 'people']);
  const toggle = (clause: ReportClause, role: Role, on: boolean) => {
    const before = recipients[clause];
    onRecipients({ ...recipients, [clause]: on ? [...before, role] : before.filter((one) => one !== role) });
  };
  return (
    <table className={styles['clauses']}>
      <thead>
        <tr>
          <th scope="col">{t('exceptionReports:settings.role')}</th>
          {reportClauses.map((clause) => (
            <th key={clause} scope="col">
              {t(`exceptionReports:foundBy.${wayOf[clause]}`)} <small className="num">{clause}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {toldRoles.map((role) => (
          <tr key={role}>
            <th scope="row">{t(`people:role.${role}`)}</th>
            {reportClauses.map((clause) => (
              <td key={clause}>
                <input
                  type="checkbox"
                  aria-label={`${t(`people:role.${role}`)} ${clause}`}
                  disabled={!writes}
                  checked={recipients[clause].includes(role)}
                  onChange={(event) => toggle(clause, role, event.target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
