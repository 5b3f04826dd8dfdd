import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receivable } from '../../../../shared/contract/settlement-money.ts';
import { paymentWays } from '../../../../shared/domain/settlement/values.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { toast } from '../../../components/toasts.tsx';
import { FieldsPanel } from '../panels/FieldsPanel.tsx';

interface RefundPanelProps {
  readonly row: Receivable;
  readonly onClose: () => void;
}

/** What the customer has to get was paid back to him: by its day, amount, way and reference (7.3.1). */
export function RefundPanel({ row: { customerId, customerName, advance }, onClose }: RefundPanelProps) {
  const { t } = useTranslation('settlement');
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FieldsPanel
      name={`refund ${customerId}`}
      title={`${t('do.refund')} · ${customerName}`}
      intro={<p>{t('refund.text', { credit: formatFen(advance) })}</p>}
      act={t('do.refund')}
      fields={[
        { name: 'fen', label: t('field.amount'), kind: 'money', start: formatDecimal(advance, 2) },
        { name: 'day', label: t('field.refundDay'), kind: 'pastDay' },
        {
          name: 'way',
          label: t('field.way'),
          kind: 'choice',
          start: 'wire',
          choices: paymentWays.map((value) => ({ value, label: t(`way.${value}`) })),
        },
        { name: 'reference', label: t('field.reference'), kind: 'line' },
        { name: 'note', label: t('field.remark'), kind: 'text', optional: true },
      ]}
      toInput={(read) => ({
        id,
        customerId,
        fen: read.fen('fen'),
        day: read.pastDay('day'),
        way: read.oneOf('way', paymentWays),
        reference: read.text('reference'),
        note: read.text('note'),
      })}
      options={queries.settlement.payments.refund.mutationOptions({
        onSuccess: ({ fen }) => {
          toast('done', t('refund.done', { amount: formatFen(-fen) }));
          onClose();
        },
      })}
      onClose={onClose}
    />
  );
}
