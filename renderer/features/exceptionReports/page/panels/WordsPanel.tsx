import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { queries } from '../../../../api/client.ts';
import { PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import type { PanelProps } from './ReportPanel.tsx';
import { lacking } from './panel-issues.ts';

interface WordsPanelProps extends PanelProps {
  readonly kind: 'fact' | 'action';
}

/** Something more is known, or was done; it is added and never changes what was reported before. */
export function WordsPanel({ kind, report, onClose }: WordsPanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t(`panel.${kind}Title`, { number: report.number })} onClose={onClose}>
      <WordsForm kind={kind} report={report} onClose={onClose} />
    </SidePanel>
  );
}

function WordsForm({ kind, report: { id }, onClose }: WordsPanelProps) {
  const { t } = useTranslation('exceptionReports');
  const [token] = useState(() => crypto.randomUUID());
  const add = queries.exceptionReports[kind === 'fact' ? 'addFact' : 'addAction'];
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { text: '' },
    ({ text }) => (text.trim() === '' ? { issues: [lacking('text', 'wordsMissing')] } : { input: { id, token, text } }),
    add.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('panel.add')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t(`entry.${kind}`)}
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
