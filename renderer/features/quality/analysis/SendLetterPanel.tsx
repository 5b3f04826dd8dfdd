import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Analysis, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { queries } from '../../../api/client.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../quality.module.css';

interface SendLetterPanelProps {
  readonly known: QualityCase;
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

/** To whom the letter goes: the customer's first contact is proposed. */
export function SendLetterPanel(props: SendLetterPanelProps) {
  const { t } = useTranslation('quality');
  const { known, onClose } = props;
  const read = useQuery(queries.quality.letter.contacts.queryOptions({ input: { id: known.id } }));
  return (
    <SidePanel title={t('letterForm.send')} onClose={onClose}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={3} columns={1} />}
      {read.data && <SendForm {...props} first={read.data[0] ?? { name: '', address: '' }} />}
    </SidePanel>
  );
}

interface SendFormProps extends SendLetterPanelProps {
  readonly first: { readonly name: string; readonly address: string };
}

function SendForm({ known: { id }, analysis: { revision }, first, onClose }: SendFormProps) {
  const { t } = useTranslation('quality');
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { name: first.name, address: first.address },
    ({ name, address }) =>
      address.trim() === ''
        ? { issues: [{ path: 'address', code: 'quality.addressWrong' }] }
        : { input: { id, revision, name, address } },
    queries.quality.letter.send.mutationOptions({
      onSuccess: () => {
        toast('done', t('letterForm.queued'));
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('letterForm.send')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['hint']}>{t('letterForm.sendHint')}</p>
      <TextInput label={t('letterForm.name')} value={values.name} most={200} onValue={(name) => put({ name })} />
      <TextInput
        label={t('letterForm.address')}
        value={values.address}
        most={254}
        required
        wrong={wrong('address')}
        onValue={(address) => put({ address })}
      />
    </PanelForm>
  );
}
