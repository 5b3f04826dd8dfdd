import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { Time } from '../../../components/Time.tsx';
import { rowHeight } from '../../../components/visible-rows.ts';
import { DueTag, stateNow } from '../DueTag.tsx';
import type { Group } from '../groups.ts';
import { useOwnerName } from '../useOwnerName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import styles from './tasks.module.css';

interface GroupRowProps {
  readonly group: Group<Task>;
  readonly now: number;
  readonly index: number;
  readonly chosen: boolean;
  readonly onUnfold: () => void;
}

/** Many statements with the same duty in one line, by what is due first; a click shows each. */
export function GroupRow({ group, now, index, chosen, onUnfold }: GroupRowProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const ownerName = useOwnerName();
  const { key, month, rows, place } = group;
  const [first] = rows;
  if (!first) return null;
  const late = rows.filter((task) => stateNow(task, now) === 'late').length;
  return (
    <div
      id={`task-${key}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      aria-expanded={false}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={onUnfold}
      onKeyDown={undefined}
    >
      <span role="gridcell">
        <DueTag task={first} now={now} />
      </span>
      <span role="gridcell">
        <Time at={first.dueAt} show="near" />
      </span>
      <span role="gridcell" className="num">
        {clauseNumber(first.clause)}
      </span>
      <span role="gridcell" className={styles['duty']} title={words.name(first.ruleId)}>
        {words.name(first.ruleId)}
      </span>
      <span role="gridcell">
        <Link {...place} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {t('group.statements', { count: rows.length, month })}
        </Link>
      </span>
      <span role="gridcell">{late > 0 && t('list.late', { count: late })}</span>
      <span role="gridcell">{ownerName(first)}</span>
    </div>
  );
}
