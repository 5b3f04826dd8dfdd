import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../../shared/contract/task-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import styles from './panel.module.css';

interface LeavePanelProps {
  readonly task: TaskDetail;
  readonly onClose: () => void;
}

/** Nothing is to be done in this case: why stays with the task and is counted. */
export function NotApplicablePanel({ task, onClose }: LeavePanelProps) {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const [{ id, version }] = useState(task);
  const leave = useAct(
    queries.tasks.notApplicable.mutationOptions({
      onSuccess: () => {
        toast('done', t('panel.left', { name: words.name(task.ruleId), subject: words.subject(task) }));
        onClose();
      },
    }),
  );
  return (
    <ReasonPanel
      title={t('panel.notApplicableTitle', { name: words.name(task.ruleId) })}
      text={t('panel.notApplicableText')}
      act={t('panel.notApplicableYes')}
      busy={leave.isPending}
      error={leave.error}
      onReason={(reason) => leave.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

/** Somebody else has it from now on. */
export function PassOnPanel({ task, onClose }: LeavePanelProps) {
  const { t } = useTranslation(['tasks', 'people']);
  const words = useTaskWords();
  const keptName = useKeptName();
  const field = useId();
  const [{ id, version }] = useState(task);
  const [ownerId, setOwnerId] = useState('');
  const people = useQuery(queries.tasks.people.queryOptions());
  const others = people.data?.filter((person) => person.id !== task.ownerId) ?? [];
  const chosen = others.find((person) => person.id === ownerId) ?? others[0];
  const pass = useAct(
    queries.tasks.reassign.mutationOptions({
      onSuccess: (moved) => {
        toast('done', t('tasks:panel.passed', { name: keptName(moved.ownerId, moved.ownerName) }));
        onClose();
      },
    }),
  );
  return (
    <ReasonPanel
      title={t('tasks:panel.passOnTitle', { name: words.name(task.ruleId) })}
      text={t('tasks:panel.passOnText')}
      act={t('tasks:panel.passOnYes')}
      busy={pass.isPending}
      error={pass.error ?? people.error}
      onReason={(reason) => chosen && pass.mutate({ id, version, ownerId: chosen.id, reason })}
      onClose={onClose}
    >
      <Field label={t('tasks:panel.newOwner')} htmlFor={field} required>
        <select
          id={field}
          className={styles['select']}
          value={chosen?.id ?? ''}
          onChange={(event) => setOwnerId(event.target.value)}
        >
          {others.map((person) => (
            <option key={person.id} value={person.id}>
              {t('tasks:panel.person', {
                name: keptName(person.id, person.name),
                roles: person.roles.map((role) => t(`people:role.${role}`)).join(t('tasks:list.and')),
              })}
            </option>
          ))}
        </select>
      </Field>
    </ReasonPanel>
  );
}
