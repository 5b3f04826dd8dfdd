import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { Money } from '../../../../components/quantities.tsx';
import { Section } from '../../../../components/Section.tsx';
import { Time } from '../../../../components/Time.tsx';
import { useKeptName } from '../../../../components/useKeptName.ts';
import styles from '../page.module.css';

const columns = ['revision', 'state', 'lines', 'charges', 'deductions', 'amount', 'reason', 'by', 'at'] as const;
const numeric: readonly string[] = ['lines', 'charges', 'deductions', 'amount'];

/** The versions of a statement, each with its sums and why it was made anew. */
export function VersionsTab({ statement: { revisions } }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const keptName = useKeptName();
  return (
    <Section title={t('tab.versions')} flush>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} data-numeric={numeric.includes(name) || undefined}>
                {t(`version.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions
            .toSorted((one, other) => other.revision - one.revision)
            .map(({ revision, state, totals, reason, byId, byName, at }) => (
              <tr key={revision}>
                <td className="num">{revision}</td>
                <td>{t(`state.${state}`)}</td>
                <td className="num" data-numeric>
                  {totals.lines}
                </td>
                {(['charges', 'deductions', 'amount'] as const).map((name) => (
                  <td key={name} data-numeric>
                    <Money fen={totals[name]} />
                  </td>
                ))}
                <td>{reason}</td>
                <td>{keptName(byId, byName)}</td>
                <td>
                  <Time at={at} show="near" />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
