import { useTranslation } from 'react-i18next';
import type { QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { queries } from '../../../api/client.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../quality.module.css';
import { useThenFresh } from '../useThenFresh.ts';

interface ClosePanelProps {
  readonly known: QualityCase;
  readonly onClose: () => void;
}

/** The verified case is over; its follow-ups stay as duties. */
export function ClosePanel(props: ClosePanelProps) {
  const { t } = useTranslation('quality');
  return (
    <SidePanel title={t('do.close')} onClose={props.onClose}>
      <CloseForm {...props} />
    </SidePanel>
  );
}

function CloseForm({ known: { id, version }, onClose }: ClosePanelProps) {
  const { t } = useTranslation('quality');
  const onDone = useThenFresh(onClose);
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { text: '' },
    ({ text }) =>
      text.trim() === ''
        ? { issues: [{ path: 'text', code: 'quality.textMissing' }] }
        : { input: { id, version, text: text.trim() } },
    queries.quality.close.mutationOptions({
      onSuccess: () => {
        toast('done', t('close.done'));
        return onDone();
      },
    }),
  );
  return (
    <PanelForm act={t('do.close')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['hint']}>{t('close.hint')}</p>
      <TextInput
        label={t('close.text')}
        value={values.text}
        most={4_000}
        rows={4}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
    </PanelForm>
  );
}
