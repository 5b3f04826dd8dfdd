import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { severities } from '../../../../../shared/domain/exceptionReports/values.ts';
import { queries } from '../../../../api/client.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import type { PanelProps } from './ReportPanel.tsx';
import { lacking } from './panel-issues.ts';
import styles from './panels.module.css';

/** It turned out graver: everybody is told again. */
export function RaisePanel(props: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.raiseTitle', { number: props.report.number })} onClose={props.onClose}>
      <RaiseForm {...props} />
    </SidePanel>
  );
}

function RaiseForm({ report: { id, severity: before }, onClose }: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  const [token] = useState(() => crypto.randomUUID());
  const above = severities.slice(severities.indexOf(before) + 1);
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { severity: above[0] ?? before, text: '' },
    ({ severity, text }) =>
      text.trim() === '' ? { issues: [lacking('text', 'wordsMissing')] } : { input: { id, token, severity, text } },
    queries.exceptionReports.raise.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('do.raise')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['explain']}>{t('panel.raiseText')}</p>
      <ChoiceInput
        label={t('field.severity')}
        value={values.severity}
        names={above}
        text={(severity) => t(`severity.${severity}`)}
        wrong={wrong('severity')}
        onValue={(severity) => put({ severity })}
      />
      <TextInput
        label={t('panel.why')}
        value={values.text}
        most={reportLimits.text}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
    </PanelForm>
  );
}
