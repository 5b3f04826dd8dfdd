import { useTranslation } from 'react-i18next';
import { invoiceWays, needsSignature } from '../../../../../shared/domain/settlement/values.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { queries } from '../../../../api/client.ts';
import { AttachmentPicker, type PickedFile } from '../../../attachments/public.ts';
import { useHeldState } from '../../held.ts';
import { FieldsPanel } from '../../panels/FieldsPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';
import styles from '../page.module.css';

/** Finance made the invoice (7.1.4). */
export function IssuePanel({ statement: { id, version, totals }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <FieldsPanel
      name={`issue ${id}`}
      title={t('do.issue')}
      act={t('do.issue')}
      fields={[
        { name: 'no', label: t('field.invoiceNo'), kind: 'line', most: 60 },
        { name: 'day', label: t('field.invoiceDay'), kind: 'pastDay' },
        { name: 'fen', label: t('field.amount'), kind: 'money', start: formatDecimal(totals.amount, 2) },
      ]}
      toInput={(read) => ({ id, version, no: read.text('no'), day: read.pastDay('day'), fen: read.fen('fen') })}
      options={queries.settlement.invoices.issue.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** It is in the customer's hands: who carried it, who took it, with his signature (7.1.5). */
export function DeliverPanel({ statement: { id, version }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const held = useHeldState<PickedFile | null>(`settlement deliver ${id} slip`, () => null);
  const { value: file, setValue: setFile } = held;
  const onSuccess = useTaken(() => {
    held.letGo();
    onClose();
  });
  const slip = file && { name: file.name, mediaType: '', base64: file.base64 };
  return (
    <FieldsPanel
      name={`deliver ${id}`}
      title={t('do.deliver')}
      act={t('do.deliver')}
      fields={[
        {
          name: 'way',
          label: t('field.invoiceWay'),
          kind: 'choice',
          start: 'courier',
          choices: invoiceWays.map((value) => ({ value, label: t(`invoiceWay.${value}`) })),
        },
        { name: 'at', label: t('field.deliveredAt'), kind: 'moment' },
        { name: 'receiver', label: t('field.receiver'), kind: 'line' },
        { name: 'carrier', label: t('field.carrier'), kind: 'line', optional: true, hint: t('hint.carrier') },
      ]}
      toInput={(read) => ({
        id,
        version,
        way: read.oneOf('way', invoiceWays),
        at: read.at('at'),
        receiver: read.text('receiver'),
        carrier: read.text('carrier'),
        slip,
      })}
      more={(read) => {
        const way = invoiceWays.find((one) => one === read.text('way'));
        return way && needsSignature(way) && !file ? [{ path: 'slip', code: 'settlement.slipMissing' }] : [];
      }}
      options={queries.settlement.invoices.deliver.mutationOptions({ onSuccess })}
      onClose={onClose}
    >
      {(wrong) => {
        const missing = wrong('slip');
        return (
          <>
            <span className={styles['small']}>{t('field.slip')}</span>
            <AttachmentPicker label={t('field.slip')} file={file} onPick={setFile} />
            {!file && missing && (
              <p className={styles['wrong']} role="alert">
                {missing}
              </p>
            )}
          </>
        );
      }}
    </FieldsPanel>
  );
}
