import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionKind, actionKinds } from '../../../../shared/domain/quality/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { addDays, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { useThenFresh } from '../useThenFresh.ts';

interface NewActionPanelProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** What shall be done, by whom, until when. */
export function NewActionPanel(props: NewActionPanelProps) {
  const { t } = useTranslation('quality');
  return (
    <SidePanel title={t('do.addAction')} onClose={props.onClose}>
      <NewActionForm {...props} />
    </SidePanel>
  );
}

interface Typed extends Readonly<Record<string, string>> {
  readonly kind: ActionKind;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: string;
}

/** Days that an action is proposed to take. */
const usual = 7;

function NewActionForm(props: NewActionPanelProps) {
  const { t } = useTranslation('quality');
  const people = useQuery(queries.quality.people.queryOptions()).data ?? [];
  const { values, put, leave, wrong, submit, busy, error } = useNewAction(props);
  return (
    <PanelForm act={t('actions.add')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('actions.kind')}
        value={values.kind}
        names={actionKinds}
        text={(kind) => t(`actionKind.${kind}`)}
        onValue={(kind) => put({ kind })}
      />
      <TextInput
        label={t('actions.text')}
        value={values.text}
        most={1_000}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
      <FieldGrid columns={2}>
        <ChoiceInput
          label={t('actions.ownerLabel')}
          value={values.ownerId}
          names={people.map(({ id }) => id)}
          text={(one) => people.find(({ id }) => id === one)?.name ?? ''}
          wrong={wrong('ownerId')}
          onValue={(ownerId) => put({ ownerId })}
        />
        <TextInput
          label={t('actions.due')}
          value={values.dueDay}
          most={20}
          required
          wrong={wrong('dueDay')}
          onValue={(dueDay) => put({ dueDay })}
          onLeave={() => leave('dueDay')}
        />
      </FieldGrid>
    </PanelForm>
  );
}

function useNewAction({ caseId, onClose }: NewActionPanelProps) {
  const zone = useZone();
  const onDone = useThenFresh(onClose);
  const [id] = useState(() => crypto.randomUUID());
  const today = () => wallTime(Date.now(), zone).day;
  const start = (): Typed => ({ kind: 'corrective', text: '', ownerId: '', dueDay: addDays(today(), usual) });
  return usePanelForm(
    start,
    ({ kind, text, ownerId, dueDay: typed }: Typed) => {
      const dueDay = readTypedDay(typed, today());
      const issues: Issue[] = [
        ...(text.trim() === '' ? [{ path: 'text', code: 'quality.textMissing' }] : []),
        ...(ownerId === '' ? [{ path: 'ownerId', code: 'quality.ownerUnknown' }] : []),
        ...(dueDay === null || dueDay < today() ? [{ path: 'dueDay', code: 'quality.dueDayPast' }] : []),
      ];
      if (dueDay === null || issues.length > 0) return { issues };
      return { input: { id, caseId, kind, text, ownerId, dueDay } };
    },
    queries.quality.actions.add.mutationOptions({ onSuccess: onDone }),
  );
}
