import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { usePersonName } from '../../../components/usePersonName.ts';

interface BeginPanelProps {
  readonly waiting: readonly { readonly id: string; readonly displayName: string; readonly nameEn: string }[];
  /** The new clerk who is proposed. */
  readonly first: string;
  readonly onClose: () => void;
}

/** A plan for a new clerk: who, from when; everything else follows from the syllabus and the calendar (5.2.1). */
export function BeginPanel(props: BeginPanelProps) {
  const { t } = useTranslation('training');
  return (
    <SidePanel title={t('begin.title')} onClose={props.onClose}>
      {props.waiting.length === 0 ? <p>{t('begin.nobody')}</p> : <BeginForm {...props} />}
    </SidePanel>
  );
}

function BeginForm({ waiting, first }: BeginPanelProps) {
  const { t } = useTranslation('training');
  const navigate = useNavigate();
  const nameOf = usePersonName();
  const { day: today } = wallTime(useNow(), useZone());
  const chosen = waiting.find(({ id }) => id === first) ?? waiting[0];
  const form = usePanelForm(
    { traineeId: chosen?.id ?? '', startDay: today },
    ({ traineeId, startDay }) => {
      const day = readTypedDay(startDay, today);
      const issues = [{ path: 'startDay', code: 'training.startDayMissing' }];
      return day === null ? { issues } : { input: { traineeId, startDay: day } };
    },
    queries.training.begin.mutationOptions({
      onSuccess: ({ id }) => {
        toast('done', t('begin.done'));
        void navigate({ to: '/training/$planId', params: { planId: id } });
      },
    }),
  );
  const { values, put, leave, wrong, submit, busy, error } = form;
  return (
    <PanelForm act={t('begin.act')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('begin.person')}
        value={values.traineeId}
        names={waiting.map(({ id }) => id)}
        text={(id) => nameOf(waiting.find((one) => one.id === id) ?? { displayName: id, nameEn: '' })}
        wrong={wrong('traineeId')}
        onValue={(traineeId) => put({ traineeId })}
      />
      <TextInput
        label={t('begin.startDay')}
        value={values.startDay}
        most={20}
        required
        hint={t('begin.startHint')}
        wrong={wrong('startDay')}
        onValue={(startDay) => put({ startDay })}
        onLeave={() => leave('startDay')}
      />
      <p className="faint">{t('begin.text')}</p>
    </PanelForm>
  );
}
