import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportFact } from '../../../../../shared/contract/report-schemas.ts';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { queries } from '../../../../api/client.ts';
import { PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { lacking } from './panel-issues.ts';
import styles from './panels.module.css';

interface CorrectPanelProps {
  readonly report: Report;
  readonly fact: ReportFact;
  readonly onClose: () => void;
}

/** Words that were wrong are corrected beside themselves: both stay readable (3.4). */
export function CorrectPanel(props: CorrectPanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.correctTitle', { seq: props.fact.seq })} onClose={props.onClose}>
      <CorrectForm {...props} />
    </SidePanel>
  );
}

function CorrectForm({ report: { id }, fact, onClose }: CorrectPanelProps) {
  const { t } = useTranslation('exceptionReports');
  const [token] = useState(() => crypto.randomUUID());
  const before = fact.corrections.at(-1)?.text ?? fact.text;
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { text: before },
    ({ text }) =>
      text.trim() === '' || text === before
        ? { issues: [lacking('text', 'nothingCorrected')] }
        : { input: { id, token, seq: fact.seq, text } },
    queries.exceptionReports.correct.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('do.correct')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['explain']}>{t('panel.correctText')}</p>
      <TextInput
        label={t('panel.correctWords')}
        value={values.text}
        most={reportLimits.text}
        rows={6}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
    </PanelForm>
  );
}
