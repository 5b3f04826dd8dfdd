import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { DueTag } from '../DueTag.tsx';
import { useOwnerName } from '../useOwnerName.ts';

export function TaskFacts({ task }: { readonly task: TaskDetail }) {
  const { t } = useTranslation('tasks');
  const ownerName = useOwnerName();
  const now = useNow();
  return (
    <Facts columns={3}>
      <Fact label={t('list.column.left')}>
        <DueTag task={task} now={now} />
      </Fact>
      <Fact label={t('list.column.due')}>
        <Time at={task.dueAt} />
      </Fact>
      <Fact label={t('list.column.clause')}>{clauseNumber(task.clause)}</Fact>
      <Fact label={t('list.column.owner')}>{ownerName(task)}</Fact>
      <Fact label={t('list.column.customer')}>{task.customerName || '–'}</Fact>
      <Fact label={t('panel.openedAt')}>
        <Time at={task.openedAt} />
      </Fact>
    </Facts>
  );
}
