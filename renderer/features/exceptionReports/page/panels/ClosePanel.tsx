import { useTranslation } from 'react-i18next';
import { reportLimits } from '../../../../../shared/domain/exceptionReports/form.ts';
import { issueText } from '../../../../api/errors.ts';
import { queries } from '../../../../api/client.ts';
import { PanelForm, TextInput } from '../../../../components/PanelForm.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { useTranslate } from '../../../../i18n/useLanguage.ts';
import { lacking } from './panel-issues.ts';
import type { PanelProps } from './ReportPanel.tsx';
import styles from './panels.module.css';

/** It is over: what came of it. What is still open before that stands here. */
export function ClosePanel(props: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  return (
    <SidePanel title={t('panel.closeTitle', { number: props.report.number })} onClose={props.onClose}>
      <CloseForm {...props} />
    </SidePanel>
  );
}

function CloseForm({ report: { id, version, closing }, onClose }: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { result: '' },
    ({ result }) =>
      result.trim() === '' ? { issues: [lacking('result', 'resultMissing')] } : { input: { id, version, result } },
    queries.exceptionReports.close.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('do.close')} busy={busy} error={error} onSubmit={submit}>
      {closing.length > 0 && (
        <>
          <p className={styles['explain']}>{t('panel.closeOpen')}</p>
          <ul className={styles['open']}>
            {closing.map((issue) => (
              <li key={`${issue.path} ${issue.code}`}>{issueText(issue, translate)}</li>
            ))}
          </ul>
        </>
      )}
      <TextInput
        label={t('panel.result')}
        value={values.result}
        most={reportLimits.text}
        rows={4}
        required
        wrong={wrong('result')}
        onValue={(result) => put({ result })}
      />
    </PanelForm>
  );
}
