import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { type StatementTab, statementTabs } from '../search.ts';
import styles from './page.module.css';

interface TabBarProps {
  readonly statement: Statement;
  readonly tab: StatementTab;
  readonly onTab: (tab: StatementTab) => void;
}

/** The parts of a statement, each with how much is in it; digits open them. */
export function TabBar({ statement, tab, onTab }: TabBarProps) {
  const { t } = useTranslation('settlement');
  useShortcut(
    statementTabs.map((_, at) => String(at + 1)).join(', '),
    ({ key }) => {
      const chosen = statementTabs[Number(key) - 1];
      if (chosen) onTab(chosen);
    },
    { inFields: false },
  );
  const counts = countsOf(statement);
  return (
    <div className={styles['tabs']} role="tablist" aria-label={t('page.parts')}>
      {statementTabs.map((name, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-keyshortcuts={String(at + 1)}
          title={String(at + 1)}
          onClick={() => onTab(name)}
        >
          {t(`tab.${name}`)} {(counts[name] ?? 0) > 0 && <span className="num">{counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}

function countsOf(statement: Statement): Partial<Record<StatementTab, number>> {
  const { lines, deductions, disputes, payments, notices, revisions } = statement;
  return {
    lines: lines.length,
    deductions: deductions.length,
    disputes: disputes.filter(({ state }) => state === 'open').length,
    payments: payments.length + notices.filter(({ endedAt }) => endedAt === null).length,
    versions: Math.max(revisions.length - 1, 0),
  };
}
