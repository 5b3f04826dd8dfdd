import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../../api/client.ts';
import { HeldReasonPanel } from '../../panels/HeldReasonPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';

/** Back to whoever made it, with what is wrong (7.1.1). */
export function GiveBackPanel({ statement: { id, version }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <HeldReasonPanel
      name={`giveBack ${id}`}
      title={t('giveBack.title')}
      text={t('giveBack.text')}
      act={t('do.giveBack')}
      toInput={(reason) => ({ id, version, reason })}
      options={queries.settlement.statements.giveBack.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** A new version to be corrected; the one that was sent stays as it was (7.1.4). */
export function CorrectPanel({ statement: { id, version, revision }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <HeldReasonPanel
      name={`correct ${id}`}
      title={t('correct.title')}
      text={t('correct.text', { revision, next: revision + 1 })}
      act={t('do.correct')}
      toInput={(reason) => ({ id, version, reason })}
      options={queries.settlement.statements.correct.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** Its number stays on record, and another invoice is recorded and delivered (7.1.4). */
export function TakeBackInvoicePanel({ statement: { id, version, invoice }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const [seen, setSeen] = useState({ no: invoice.no, version });
  return (
    <HeldReasonPanel
      name={`takeBackInvoice ${id}`}
      title={t('takeBackInvoice.title')}
      text={t('takeBackInvoice.text', { no: invoice.no })}
      act={t('do.takeBackInvoice')}
      danger
      // The reason was written of the invoice that was seen: another one in its place is refused once, and read first.
      toInput={(reason) => ({ id, version: invoice.no === seen.no ? version : seen.version, reason })}
      options={queries.settlement.invoices.takeBack.mutationOptions({
        onSuccess: useTaken(onClose),
        onError: () => setSeen({ no: invoice.no, version }),
      })}
      onClose={onClose}
    />
  );
}
