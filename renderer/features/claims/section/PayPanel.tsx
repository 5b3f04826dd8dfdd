import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/contract/claims.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { momentText, readPast } from '../../../components/moments.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';

interface PayPanelProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** The money went: when, and by which voucher. */
export function PayPanel(props: PayPanelProps) {
  const { t } = useTranslation('claims');
  return (
    <SidePanel title={t('pay.title')} onClose={props.onClose}>
      <PayForm {...props} />
    </SidePanel>
  );
}

function PayForm({ claim: { id, version }, onClose }: PayPanelProps) {
  const { t } = useTranslation('claims');
  const zone = useZone();
  const { values, put, leave, wrong, submit, busy, error } = usePanelForm(
    () => ({ paidAt: momentText(Date.now(), zone), reference: '' }),
    ({ paidAt: typed, reference }) => {
      const paidAt = readPast(typed, Date.now(), zone);
      const issues = [
        ...(paidAt === null ? [{ path: 'paidAt', code: 'claims.timeWrong' }] : []),
        ...(reference.trim() === '' ? [{ path: 'reference', code: 'claims.referenceMissing' }] : []),
      ];
      if (paidAt === null || issues.length > 0) return { issues };
      return { input: { id, version, paidAt, reference } };
    },
    queries.claims.pay.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('do.pay')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        <TextInput
          label={t('pay.paidAt')}
          value={values.paidAt}
          most={40}
          required
          wrong={wrong('paidAt')}
          onValue={(paidAt) => put({ paidAt })}
          onLeave={() => leave('paidAt')}
        />
        <TextInput
          label={t('pay.reference')}
          value={values.reference}
          most={200}
          required
          wrong={wrong('reference')}
          onValue={(reference) => put({ reference })}
        />
      </FieldGrid>
    </PanelForm>
  );
}
