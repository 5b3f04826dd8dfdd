import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { type InformedParty, informedParties } from '../../../../shared/domain/exceptions/values.ts';
import { type ContactWay, contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { momentText, readPast } from '../../../components/moments.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { missing } from './typed-facts.ts';

interface InformPanelProps {
  readonly trouble: Trouble;
  /** Who is proposed. */
  readonly whom: InformedParty;
  readonly onClose: () => void;
}

/** Somebody was spoken to about it: whom, how, when and what was said; kept for good. */
export function InformPanel(props: InformPanelProps) {
  const { t } = useTranslation('exceptions');
  const { trouble, onClose } = props;
  return (
    <SidePanel title={t('form.informTitle', { kind: t(`kind.${trouble.kind}`) })} onClose={onClose}>
      <InformForm {...props} />
    </SidePanel>
  );
}

function InformForm(props: InformPanelProps) {
  const { t } = useTranslation(['exceptions', 'tasks']);
  const { values, put, wrong, submit, busy, error } = useInform(props);
  const line = (name: 'person' | 'phone' | 'at') => (
    <TextInput
      label={t(`tasks:contact.${name}`)}
      value={values[name]}
      most={200}
      required={name !== 'phone' || values.way === 'phone' || values.way === 'sms'}
      wrong={wrong(`contact.${name}`)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <PanelForm act={t('exceptions:form.save')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        <ChoiceInput
          label={t('exceptions:form.whom')}
          value={values.whom}
          names={informedParties}
          text={(whom) => t(`exceptions:whom.${whom}`)}
          onValue={(whom) => put({ whom })}
        />
        <ChoiceInput
          label={t('tasks:contact.way')}
          value={values.way}
          names={contactWays}
          text={(way) => t(`tasks:way.${way}`)}
          onValue={(way) => put({ way })}
        />
        {line('person')}
        {line('phone')}
        {line('at')}
      </FieldGrid>
      <TextInput
        label={t('exceptions:form.what')}
        value={values.what}
        most={2_000}
        rows={3}
        required
        wrong={wrong('result')}
        onValue={(what) => put({ what, result: what })}
      />
    </PanelForm>
  );
}

interface TypedCall extends Readonly<Record<string, string>> {
  readonly whom: InformedParty;
  readonly way: ContactWay;
  readonly person: string;
  readonly phone: string;
  readonly at: string;
  readonly what: string;
  /** The same, under the name by which it is judged. */
  readonly result: string;
}

function useInform({ trouble, whom, onClose }: InformPanelProps) {
  const { t } = useTranslation('exceptions');
  const zone = useZone();
  return usePanelForm(
    (): TypedCall => ({
      whom,
      way: 'phone',
      person: '',
      phone: '',
      at: momentText(Date.now(), zone),
      what: '',
      result: '',
    }),
    ({ whom: party, way, person, phone, at: typed, what }) => {
      const at = readPast(typed, Date.now(), zone);
      if (at === null) return { issues: [missing('contact.at', 'timeWrong')] };
      return { input: { id: trouble.id, whom: party, contact: { person, phone, way, at }, what } };
    },
    queries.exceptions.inform.mutationOptions({
      onSuccess: () => {
        toast('done', t('form.logged'));
        onClose();
      },
    }),
  );
}
