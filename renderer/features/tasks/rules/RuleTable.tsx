import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './rules.module.css';
import { useRuleWords } from './useRuleWords.ts';

interface RuleTableProps {
  readonly ref: Ref<HTMLTableElement>;
  readonly rules: readonly TaskRuleView[];
  readonly onOpen: (id: string) => void;
}

const columns = ['clause', 'duty', 'owner', 'due', 'warning', 'escalation', 'state'] as const;

/** One line a duty; the arrows walk through them, Enter opens one. */
export function RuleTable({ ref, rules, onOpen }: RuleTableProps) {
  const { t } = useTranslation('duties');
  return (
    <>
      <div role="presentation" onKeyDown={walk}>
        <table ref={ref} className={styles['table']} aria-label={t('rules.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`rules.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <Line key={rule.id} rule={rule} onOpen={() => onOpen(rule.id)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['keys']}>{t('rules.keys')}</p>
    </>
  );
}

function Line({ rule, onOpen }: { readonly rule: TaskRuleView; readonly onOpen: () => void }) {
  const words = useRuleWords();
  return (
    <tr data-off={!rule.active || undefined} onClick={onOpen}>
      <td className="num">{clauseNumber(rule.clause)}</td>
      <td>
        <button type="button" onClick={onOpen} title={words.manual(rule)}>
          {words.name(rule)}
        </button>
      </td>
      <td>{words.owner(rule)}</td>
      <td>{words.due(rule)}</td>
      <td>{words.warning(rule)}</td>
      <td>
        {words.steps(rule).map((step) => (
          <div key={step}>{step}</div>
        ))}
      </td>
      <td>
        <RuleState rule={rule} />
      </td>
    </tr>
  );
}

export function RuleState({ rule }: { readonly rule: Pick<TaskRuleView, 'active' | 'changed'> }) {
  const { t } = useTranslation('duties');
  if (!rule.active) return <StateTag tone="waiting">{t('rules.off')}</StateTag>;
  if (rule.changed.length > 0) return <StateTag tone="underWay">{t('rules.changed')}</StateTag>;
  return <span className="faint">{t('rules.delivered')}</span>;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody button')];
  const here = lines.findIndex((line) => line === document.activeElement);
  if (!step || here < 0) return;
  event.preventDefault();
  lines[Math.min(Math.max(here + step, 0), lines.length - 1)]?.focus();
}
