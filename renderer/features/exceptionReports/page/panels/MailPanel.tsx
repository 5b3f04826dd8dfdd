import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { queries } from '../../../../api/client.ts';
import { useZone } from '../../../../api/session.ts';
import { momentText, readPast } from '../../../../components/moments.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { useRecipientName } from './CallPanel.tsx';
import { lacking } from './panel-issues.ts';
import type { PanelProps } from './ReportPanel.tsx';
import styles from './panels.module.css';

interface MailPanelProps extends PanelProps {
  /** Who is proposed. */
  readonly who: string;
}

/** A mail that was sent from elsewhere: its time is what somebody says, and the report says so. */
export function MailPanel(props: MailPanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.mailTitle', { number: props.report.number })} onClose={props.onClose}>
      <MailForm {...props} />
    </SidePanel>
  );
}

function MailForm({ report: { id, recipients }, who: first, onClose }: MailPanelProps) {
  const { t } = useTranslation('exceptionReports');
  const zone = useZone();
  const nameOf = useRecipientName();
  const [token] = useState(() => crypto.randomUUID());
  const { values, put, leave, wrong, submit, busy, error } = usePanelForm(
    () => ({ who: first, sentAt: momentText(Date.now(), zone), text: '' }),
    ({ who, sentAt: typed, text }) => {
      const sentAt = readPast(typed, Date.now(), zone);
      return sentAt === null
        ? { issues: [lacking('sentAt', 'timeWrong')] }
        : { input: { id, token, who, sentAt, text } };
    },
    queries.exceptionReports.recordMail.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('panel.log')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['explain']}>{t('panel.mailText')}</p>
      <ChoiceInput
        label={t('panel.whom')}
        value={values.who}
        names={recipients.map(({ who }) => who)}
        text={(who) => {
          const one = recipients.find((recipient) => recipient.who === who);
          return one ? nameOf(one) : who;
        }}
        wrong={wrong('who')}
        onValue={(who) => put({ who })}
      />
      <TextInput
        label={t('panel.sentAt')}
        value={values.sentAt}
        most={40}
        required
        wrong={wrong('sentAt')}
        onValue={(sentAt) => put({ sentAt })}
        onLeave={() => leave('sentAt')}
      />
      <TextInput
        label={t('panel.remark')}
        value={values.text}
        most={reportLimits.text}
        rows={2}
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
    </PanelForm>
  );
}
