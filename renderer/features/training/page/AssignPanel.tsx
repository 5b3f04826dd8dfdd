import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView } from '../../../../shared/contract/training.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { api, queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { layOver, savedMeanwhile } from '../../../components/lay-over.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';

interface AssignPanelProps {
  readonly item: TrainingItemView;
  readonly startDay: string;
  readonly onClose: () => void;
}

/** Another trainer, or another day. */
export function AssignPanel(props: AssignPanelProps) {
  const { t } = useTranslation('training');
  return (
    <SidePanel title={t('plan.assign')} onClose={props.onClose}>
      <AssignForm {...props} />
    </SidePanel>
  );
}

function AssignForm({ item, onClose }: AssignPanelProps) {
  const { t } = useTranslation('training');
  const nameOf = useKeptName();
  const { day: today } = wallTime(useNow(), useZone());
  const people = useQuery(queries.tasks.people.queryOptions()).data ?? [];
  const names = new Map(people.map((person) => [person.id, person.name]));
  // What is saved is laid over the item that was opened, and nothing newer.
  const [opened, setOpened] = useState(item);
  const { id, version, trainerId, trainerName } = opened;
  const adopt = (theirs: TrainingItemView) => {
    put(layOver(assignmentOf(opened), assignmentOf(theirs), values));
    setOpened(theirs);
  };
  const { values, put, leave, wrong, submit, busy, error } = usePanelForm(
    assignmentOf(item),
    (typed) => {
      const day = readTypedDay(typed.plannedDay, today);
      const issues = [{ path: 'plannedDay', code: 'training.plannedDayMissing' }];
      return day === null ? { issues } : { input: { id, version, trainerId: typed.trainerId, plannedDay: day } };
    },
    {
      mutationFn: (input: AssignInput) => assign(input, adopt),
      onSuccess: () => {
        toast('done', t('plan.assignDone'));
        onClose();
      },
    },
  );
  return (
    <PanelForm act={t('plan.assign')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('plan.trainer')}
        value={values.trainerId}
        names={names.has(trainerId) ? [...names.keys()] : [trainerId, ...names.keys()]}
        text={(one) => nameOf(one, names.get(one) ?? trainerName)}
        wrong={wrong('trainerId')}
        onValue={(chosen) => put({ trainerId: chosen })}
      />
      <TextInput
        label={t('plan.planned')}
        value={values.plannedDay}
        most={20}
        required
        wrong={wrong('plannedDay')}
        onValue={(typed) => put({ plannedDay: typed })}
        onLeave={() => leave('plannedDay')}
      />
    </PanelForm>
  );
}

function assignmentOf({ trainerId, plannedDay }: TrainingItemView) {
  return { trainerId, plannedDay };
}

type AssignInput = Parameters<typeof api.training.assign>[0];

/** Tells what somebody else saved meanwhile. */
async function assign(input: AssignInput, onTheirs: (theirs: TrainingItemView) => void) {
  try {
    return await api.training.assign(input);
  } catch (error) {
    const theirs = savedMeanwhile<TrainingItemView>(error, 'training.changedMeanwhile');
    if (theirs?.id === input.id) onTheirs(theirs);
    throw error;
  }
}
