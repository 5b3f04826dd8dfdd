import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ToldParty, toldParties } from '../../../../../shared/domain/exceptionReports/values.ts';
import { type ContactWay, contactWays } from '../../../../../shared/domain/tasks/evidence.ts';
import { queries } from '../../../../api/client.ts';
import { useZone } from '../../../../api/session.ts';
import { FieldGrid } from '../../../../components/FieldGrid.tsx';
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
  const { t } = useTranslation(['exceptionReports', 'tasks']);
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
    <PanelForm act={t('exceptionReports:panel.log')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        <ChoiceInput
          label={t('exceptionReports:panel.whom')}
          value={values.party}
          names={toldParties}
          text={(party) => t(`exceptionReports:party.${party}`)}
          wrong={wrong('party')}
          onValue={(party) => put({ party })}
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
        label={t('exceptionReports:panel.said')}
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

interface TypedWord extends Readonly<Record<string, string>> {
  readonly party: ToldParty;
  readonly way: ContactWay;
  readonly person: string;
  readonly phone: string;
  readonly at: string;
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
