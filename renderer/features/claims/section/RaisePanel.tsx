import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import type { TypedClaim } from './SettlePanel.tsx';

interface RaisePanelProps {
  readonly reportId: string;
  readonly start: TypedClaim;
  readonly onClose: () => void;
}

/** Above the limit: freight centre, dispatch manager and quality control hear of it at once (3.3.2.3). */
export function RaisePanel(props: RaisePanelProps) {
  const { t } = useTranslation('claims');
  return (
    <SidePanel title={t('raise.title')} onClose={props.onClose}>
      <RaiseForm {...props} />
    </SidePanel>
  );
}

function RaiseForm({ reportId, start: { asked, consignee, note }, onClose }: RaisePanelProps) {
  const { t } = useTranslation('claims');
  const [id] = useState(() => crypto.randomUUID());
  const { values, put, leave, wrong, submit, busy, error } = usePanelForm(
    { asked, consignee, note },
    (typed) => {
      const fen = typed.asked.trim() === '' ? 0 : parseFen(typed.asked);
      const issues = [
        ...(fen === null ? [{ path: 'asked', code: 'claims.amountMissing' }] : []),
        ...(typed.consignee.trim() === '' ? [{ path: 'consignee', code: 'claims.consigneeMissing' }] : []),
        ...(typed.note.trim() === '' ? [{ path: 'note', code: 'claims.noteMissing' }] : []),
      ];
      if (fen === null || issues.length > 0) return { issues };
      return { input: { id, reportId, asked: fen, consignee: typed.consignee, note: typed.note } };
    },
    queries.claims.raise.mutationOptions({
      onSuccess: () => {
        toast('done', t('raise.done'));
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('do.raise')} busy={busy} error={error} onSubmit={submit}>
      <p>{t('raise.text')}</p>
      <FieldGrid columns={2}>
        <TextInput
          label={t('raise.asked')}
          value={values.asked}
          most={20}
          hint={t('raise.askedHint')}
          wrong={wrong('asked')}
          onValue={(value) => put({ asked: value })}
          onLeave={() => leave('asked')}
        />
        <TextInput
          label={t('settle.consignee')}
          value={values.consignee}
          most={120}
          required
          wrong={wrong('consignee')}
          onValue={(value) => put({ consignee: value })}
        />
      </FieldGrid>
      <TextInput
        label={t('raise.note')}
        value={values.note}
        most={2_000}
        rows={3}
        required
        wrong={wrong('note')}
        onValue={(value) => put({ note: value })}
      />
    </PanelForm>
  );
}
