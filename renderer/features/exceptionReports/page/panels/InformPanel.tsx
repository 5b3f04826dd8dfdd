import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ToldParty, toldParties } from '../../../../../shared/domain/exceptionReports/values.ts';
import { queries } from '../../../../api/client.ts';
import { useZone } from '../../../../api/session.ts';
import { ContactLines, type TypedContact } from '../../../../components/ContactLines.tsx';
import { momentText, readPast } from '../../../../components/moments.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { lacking } from './panel-issues.ts';
import type { PanelProps } from './ReportPanel.tsx';

/** The customer's side was told: whom, how, when and what was said. */
export function InformPanel(props: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.informTitle', { number: props.report.number })} onClose={props.onClose}>
      <InformForm {...props} />
    </SidePanel>
  );
}

function InformForm(props: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  const { values, put, wrong, submit, busy, error } = useInform(props);
  return (
    <PanelForm act={t('panel.log')} busy={busy} error={error} onSubmit={submit}>
      <ContactLines values={values} wrong={wrong} onPut={put}>
        <ChoiceInput
          label={t('panel.whom')}
          value={values.party}
          names={toldParties}
          text={(party) => t(`party.${party}`)}
          wrong={wrong('party')}
          onValue={(party) => put({ party })}
        />
      </ContactLines>
      <TextInput
        label={t('panel.said')}
        value={values.text}
        most={4_000}
        rows={3}
        required
        wrong={wrong('text') ?? wrong('result')}
        onValue={(text) => put({ text, result: text })}
      />
    </PanelForm>
  );
}

interface TypedWord extends TypedContact, Readonly<Record<string, string>> {
  readonly party: ToldParty;
  readonly text: string;
  /** The same, under the name by which evidence is judged. */
  readonly result: string;
}

function useInform({ report, onClose }: PanelProps) {
  const zone = useZone();
  const [token] = useState(() => crypto.randomUUID());
  const { id, form } = report;
  return usePanelForm(
    (): TypedWord => ({
      party: 'client',
      way: 'phone',
      person: form.person,
      phone: form.phone,
      at: momentText(Date.now(), zone),
      text: '',
      result: '',
    }),
    ({ party, way, person, phone, at: typed, text }) => {
      const at = readPast(typed, Date.now(), zone);
      if (at === null) return { issues: [lacking('contact.at', 'timeWrong')] };
      return { input: { id, token, party, contact: { person, phone, way, at }, text } };
    },
    queries.exceptionReports.inform.mutationOptions({ onSuccess: onClose }),
  );
}
