import { useTranslation } from 'react-i18next';
import type { QualityAction } from '../../../../shared/contract/quality-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { useThenFresh } from '../useThenFresh.ts';

export type ActionPanelName = 'done' | 'verify' | 'drop';

interface ActionPanelProps {
  readonly name: ActionPanelName;
  readonly action: QualityAction;
  readonly onClose: () => void;
}

/** The panel of what is done with an action. */
export function ActionPanel({ name, action, onClose }: ActionPanelProps) {
  const { t } = useTranslation('quality');
  const onDone = useThenFresh(onClose);
  if (name === 'drop') return <DropPanel action={action} onDone={onDone} onClose={onClose} />;
  return (
    <SidePanel title={`${t(`do.${name}`)} · ${action.text}`} onClose={onClose}>
      {name === 'done' ? <DoneForm action={action} onDone={onDone} /> : <VerifyForm action={action} onDone={onDone} />}
    </SidePanel>
  );
}

interface FormProps extends Pick<ActionPanelProps, 'action'> {
  readonly onDone: () => Promise<void>;
}

const textMissing = (path: string) => ({ issues: [{ path, code: 'quality.textMissing' }] });

function DoneForm({ action: { id, version }, onDone }: FormProps) {
  const { t } = useTranslation('quality');
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { result: '' },
    ({ result }) => (result.trim() === '' ? textMissing('result') : { input: { id, version, result } }),
    queries.quality.actions.done.mutationOptions({ onSuccess: onDone }),
  );
  return (
    <PanelForm act={t('do.done')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('actions.result')}
        value={values.result}
        most={2_000}
        rows={4}
        required
        wrong={wrong('result')}
        onValue={(result) => put({ result })}
      />
    </PanelForm>
  );
}

const verdicts = ['works', 'fails'] as const;

interface TypedVerdict extends Readonly<Record<string, string>> {
  readonly verdict: (typeof verdicts)[number];
  readonly how: string;
}

function VerifyForm({ action: { id, version }, onDone }: FormProps) {
  const { t } = useTranslation('quality');
  const start: TypedVerdict = { verdict: 'works', how: '' };
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    start,
    ({ verdict, how }: TypedVerdict) =>
      how.trim() === '' ? textMissing('how') : { input: { id, version, works: verdict === 'works', how } },
    queries.quality.actions.verify.mutationOptions({ onSuccess: onDone }),
  );
  return (
    <PanelForm act={t('do.verify')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('actions.verdict')}
        value={values.verdict}
        names={verdicts}
        text={(verdict) => t(`actions.${verdict}`)}
        onValue={(verdict) => put({ verdict })}
      />
      <TextInput
        label={t('actions.how')}
        value={values.how}
        most={2_000}
        rows={4}
        required
        wrong={wrong('how')}
        onValue={(how) => put({ how })}
      />
    </PanelForm>
  );
}

function DropPanel({ action: { id, version, text }, onDone, onClose }: FormProps & Pick<ActionPanelProps, 'onClose'>) {
  const { t } = useTranslation('quality');
  const drop = useAct(queries.quality.actions.drop.mutationOptions({ onSuccess: onDone }));
  return (
    <ReasonPanel
      title={`${t('do.drop')} · ${text}`}
      text={t('actions.dropText')}
      act={t('do.drop')}
      danger
      busy={drop.isPending}
      error={drop.error}
      onReason={(reason) => drop.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
