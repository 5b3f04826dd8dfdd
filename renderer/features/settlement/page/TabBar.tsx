import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { type StatementTab, statementTabs } from '../search.ts';
import styles from './page.module.css';

interface TabBarProps {
  readonly statement: Statement;
  readonly tab: StatementTab;
  readonly onTab: (tab: StatementTab) => void;
}

/** The parts of a statement, each with how much is in it; [ and ] go through them. */
export function TabBar({ statement, tab, onTab }: TabBarProps) {
  const { t } = useTranslation('settlement');
  const step = (by: 1 | -1) => {
    const chosen = statementTabs[statementTabs.indexOf(tab) + by];
    if (chosen) onTab(chosen);
  };
  useShortcut('bracketleft', () => step(-1), { inFields: false });
  useShortcut('bracketright', () => step(1), { inFields: false });
  const counts = countsOf(statement);
  return (
    <div className={styles['tabs']} role="tablist" aria-label={t('page.parts')}>
      {statementTabs.map((name) => (
        <button key={name} type="button" role="tab" aria-selected={name === tab} onClick={() => onTab(name)}>
          {t(`tab.${name}`)} {(counts[name] ?? 0) > 0 && <span className="num">{counts[name]}</span>}
        </button>
      ))}
      <Kbd keys="[" /> <Kbd keys="]" />
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
