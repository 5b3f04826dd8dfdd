import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, Visit } from '../../../../shared/contract/reception-schemas.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { type Read, usePanelForm } from '../../../components/usePanelForm.ts';
import { useActedVersion } from './useActedVersion.ts';

interface Typed extends Readonly<Record<string, string>> {
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: string;
}

interface Owned {
  readonly ownerId: string | null;
  readonly dueDay: string;
}

/** What is to be done, by whom, until when. */
export function NewFollowUpPanel(props: { readonly visit: Visit; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <SidePanel title={t('followUp.title')} onClose={props.onClose}>
      <NewForm {...props} />
    </SidePanel>
  );
}

function NewForm({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const [token] = useState(() => crypto.randomUUID());
  const owned = useReadOwned();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { text: '', ownerId: visit.hostId ?? '', dueDay: '' },
    (typed): Read<Owned & { id: string; token: string; text: string }> => {
      return { input: { id: visit.id, token, text: typed.text, ...owned(typed) } };
    },
    queries.reception.followUps.add.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('followUp.add')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('field.text')}
        value={values.text}
        most={500}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
      <OwnedFields values={values} put={put} wrong={wrong} />
    </PanelForm>
  );
}

export function ChangeFollowUpPanel(props: { readonly task: FollowUp; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <SidePanel title={t('followUp.changeTitle')} onClose={props.onClose}>
      <ChangeForm {...props} />
    </SidePanel>
  );
}

function ChangeForm({ task, onClose }: { readonly task: FollowUp; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const { version, hear } = useActedVersion(task.version);
  const owned = useReadOwned();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { text: task.text, ownerId: task.ownerId, dueDay: task.dueDay },
    (typed): Read<Owned & { id: string; version: number }> => {
      return { input: { id: task.id, version, ...owned(typed) } };
    },
    queries.reception.followUps.change.mutationOptions({ onSuccess: onClose, onSettled: hear }),
  );
  return (
    <PanelForm act={t('followUp.change')} busy={busy} error={error} onSubmit={submit}>
      <p>{task.text}</p>
      <OwnedFields values={values} put={put} wrong={wrong} />
    </PanelForm>
  );
}

interface FieldsProps {
  readonly values: Typed;
  readonly put: (patch: Partial<Typed>) => void;
  readonly wrong: (path: string) => string | undefined;
}

function OwnedFields({ values, put, wrong }: FieldsProps) {
  const { t } = useTranslation('reception');
  const keptName = useKeptName();
  const people = useQuery(queries.reception.choices.queryOptions()).data?.colleagues ?? [];
  const nameOf = (id: string) => keptName(id, people.find((one) => one.id === id)?.name ?? '');
  return (
    <FieldGrid columns={2}>
      <ChoiceInput
        label={t('field.owner')}
        value={values.ownerId}
        names={people.map(({ id }) => id)}
        text={nameOf}
        wrong={wrong('ownerId')}
        onValue={(ownerId) => put({ ownerId })}
      />
      <TextInput
        label={t('field.dueDay')}
        value={values.dueDay}
        most={20}
        required
        wrong={wrong('dueDay')}
        hint={t('form.dayHint')}
        onValue={(dueDay) => put({ dueDay })}
      />
    </FieldGrid>
  );
}

/** The day as it was meant; one that cannot be understood is told by the backend at its field. */
function useReadOwned(): (typed: Typed) => Owned {
  const { day: today } = wallTime(useNow(), useZone());
  return ({ ownerId, dueDay }) => ({
    ownerId: ownerId || null,
    dueDay: readTypedDay(dueDay, today) ?? dueDay.trim().slice(0, 10),
  });
}
