import { Link } from '@tanstack/react-router';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { Time } from '../../../components/Time.tsx';
import { rowHeight } from '../../../components/visible-rows.ts';
import { DueTag } from '../DueTag.tsx';
import { placeOf } from '../place.ts';
import { useOwnerName } from '../useOwnerName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import styles from './tasks.module.css';

interface TaskRowProps {
  readonly task: Task;
  readonly now: number;
  readonly index: number;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

/** One task in one line; a click opens it, its subject leads to where it is acted upon. */
export function TaskRow({ task, now, index, chosen, onOpen }: TaskRowProps) {
  const words = useTaskWords();
  const ownerName = useOwnerName();
  return (
    <div
      id={`task-${task.id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={onOpen}
      onKeyDown={undefined}
    >
      <span role="gridcell">
        <DueTag task={task} now={now} />
      </span>
      <span role="gridcell">
        <Time at={task.dueAt} show="near" />
      </span>
      <span role="gridcell" className="num">
        {clauseNumber(task.clause)}
      </span>
      <span role="gridcell" className={styles['duty']} title={words.duty(task)}>
        {words.name(task.ruleId)}
      </span>
      <span role="gridcell">
        <Link {...placeOf(task)} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {words.subject(task)}
        </Link>
      </span>
      <span role="gridcell">{task.customerName}</span>
      <span role="gridcell">{ownerName(task)}</span>
    </div>
  );
}
