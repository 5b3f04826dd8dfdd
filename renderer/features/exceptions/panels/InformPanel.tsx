import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { type InformedParty, informedParties } from '../../../../shared/domain/exceptions/values.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { ContactLines, type TypedContact } from '../../../components/ContactLines.tsx';
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
  const { t } = useTranslation('exceptions');
  const { values, put, wrong, submit, busy, error } = useInform(props);
  return (
    <PanelForm act={t('form.save')} busy={busy} error={error} onSubmit={submit}>
      <ContactLines values={values} wrong={wrong} onPut={put}>
        <ChoiceInput
          label={t('form.whom')}
          value={values.whom}
          names={informedParties}
          text={(whom) => t(`whom.${whom}`)}
          onValue={(whom) => put({ whom })}
        />
      </ContactLines>
      <TextInput
        label={t('form.what')}
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

interface TypedCall extends TypedContact, Readonly<Record<string, string>> {
  readonly whom: InformedParty;
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
