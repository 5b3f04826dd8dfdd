import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRecipient } from '../../../../../shared/contract/report-schemas.ts';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { queries } from '../../../../api/client.ts';
import { useZone } from '../../../../api/session.ts';
import { FieldGrid } from '../../../../components/FieldGrid.tsx';
import { momentText, readPast } from '../../../../components/moments.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { useTranslate } from '../../../../i18n/useLanguage.ts';
import { roleName } from '../../role-name.ts';
import { lacking } from './panel-issues.ts';
import type { PanelProps } from './ReportPanel.tsx';

interface CallPanelProps extends PanelProps {
  /** Who is proposed. */
  readonly who: string;
}

/** Somebody who must know of it was phoned: who, when, reached or not (3.3.1.7). */
export function CallPanel(props: CallPanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.callTitle', { number: props.report.number })} onClose={props.onClose}>
      <CallForm {...props} />
    </SidePanel>
  );
}

const others = 'other';

function CallForm({ report, who: first, onClose }: CallPanelProps) {
  const { t } = useTranslation(['exceptionReports', 'tasks']);
  const nameOf = useRecipientName();
  const byWho = (who: string) => report.recipients.find((one) => one.who === who);
  const { values, put, wrong, submit, busy, error } = useCall({ report, who: first, onClose });
  const choose = (who: string) => {
    const one = byWho(who);
    put({ who, person: one ? nameOf(one) : '', phone: one?.phone ?? '' });
  };
  const line = (name: 'person' | 'phone' | 'at', label: string) => (
    <TextInput
      label={label}
      value={values[name]}
      most={200}
      required={name !== 'phone'}
      wrong={wrong(name)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <PanelForm act={t('exceptionReports:panel.log')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('exceptionReports:panel.whom')}
        value={values.who}
        names={[...report.recipients.map(({ who }) => who), others]}
        text={(who) => {
          const one = byWho(who);
          return one ? nameOf(one) : t('exceptionReports:panel.somebodyElse');
        }}
        onValue={choose}
      />
      <ChoiceInput
        label={t('exceptionReports:panel.reached')}
        value={values.reached}
        names={['yes', 'no'] as const}
        text={(reached) =>
          t(reached === 'yes' ? 'exceptionReports:phone.reached' : 'exceptionReports:phone.notReached')
        }
        onValue={(reached) => put({ reached })}
      />
      <FieldGrid columns={2}>
        {line('person', t('tasks:contact.person'))}
        {line('phone', t('tasks:contact.phone'))}
        {line('at', t('tasks:contact.at'))}
      </FieldGrid>
      <TextInput
        label={t('exceptionReports:panel.said')}
        value={values.text}
        most={reportLimits.text}
        rows={3}
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
    </PanelForm>
  );
}

interface TypedCall extends Readonly<Record<string, string>> {
  readonly who: string;
  readonly reached: 'yes' | 'no';
  readonly person: string;
  readonly phone: string;
  readonly at: string;
  readonly text: string;
}

function useCall({ report, who: first, onClose }: CallPanelProps) {
  const zone = useZone();
  const nameOf = useRecipientName();
  const [token] = useState(() => crypto.randomUUID());
  const proposed = report.recipients.find(({ who }) => who === first);
  return usePanelForm(
    (): TypedCall => ({
      who: proposed?.who ?? others,
      reached: 'yes',
      person: proposed ? nameOf(proposed) : '',
      phone: proposed?.phone ?? '',
      at: momentText(Date.now(), zone),
      text: '',
    }),
    ({ who, reached, person, phone, at: typed, text }) => {
      const at = readPast(typed, Date.now(), zone);
      if (at === null) return { issues: [lacking('at', 'timeWrong')] };
      const call = { id: report.id, token, person, phone, at, text, reached: reached === 'yes' };
      return { input: { ...call, who: who === others ? null : who } };
    },
    queries.exceptionReports.logCall.mutationOptions({ onSuccess: onClose }),
  );
}

/** A recipient as one speaks of him: by name, else by the role that nobody holds, else by his address. */
export function useRecipientName(): (one: ReportRecipient) => string {
  const translate = useTranslate();
  return ({ name, role, address }) => name || roleName(role, translate) || address;
}
