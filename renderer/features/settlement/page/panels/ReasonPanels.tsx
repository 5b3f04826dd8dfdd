import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../../api/client.ts';
import { ReasonPanel } from '../../../../components/ReasonPanel.tsx';
import { useHeldState } from '../../held.ts';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';

/** Back to whoever made it, with what is wrong (7.1.1). */
export function GiveBackPanel({ statement: { id, version }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const { letGo, ...held } = useHeldState(`settlement giveBack ${id}`, () => '');
  const onSuccess = useTaken(() => {
    letGo();
    onClose();
  });
  const giveBack = useMutation(queries.settlement.statements.giveBack.mutationOptions({ onSuccess }));
  return (
    <ReasonPanel
      title={t('giveBack.title')}
      text={t('giveBack.text')}
      act={t('do.giveBack')}
      held={held}
      busy={giveBack.isPending}
      error={giveBack.error}
      onReason={(reason) => giveBack.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

/** A new version to be corrected; the one that was sent stays as it was (7.1.4). */
export function CorrectPanel({ statement: { id, version, revision }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const { letGo, ...held } = useHeldState(`settlement correct ${id}`, () => '');
  const onSuccess = useTaken(() => {
    letGo();
    onClose();
  });
  const correct = useMutation(queries.settlement.statements.correct.mutationOptions({ onSuccess }));
  return (
    <ReasonPanel
      title={t('correct.title')}
      text={t('correct.text', { revision, next: revision + 1 })}
      act={t('do.correct')}
      held={held}
      busy={correct.isPending}
      error={correct.error}
      onReason={(reason) => correct.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

/** Its number stays on record, and another invoice is recorded and delivered (7.1.4). */
export function TakeBackInvoicePanel({ statement: { id, version, invoice }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const takeBack = useMutation(queries.settlement.invoices.takeBack.mutationOptions({ onSuccess: useTaken(onClose) }));
  return (
    <ReasonPanel
      title={t('takeBackInvoice.title')}
      text={t('takeBackInvoice.text', { no: invoice.no })}
      act={t('do.takeBackInvoice')}
      busy={takeBack.isPending}
      error={takeBack.error}
      onReason={(reason) => takeBack.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
