import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { api } from '../../../api/client.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';
import { PaymentPanel } from '../receivables/PaymentPanel.tsx';
import type { Asked } from './asked.ts';
import { DeductionsPanel } from './panels/DeductionsPanel.tsx';
import { DisputePanel, EndDisputePanel, NoteDisputePanel } from './panels/DisputePanels.tsx';
import { DeliverPanel, IssuePanel } from './panels/InvoicePanels.tsx';
import { EndNoticePanel, NotifyPanel, WriteOffPanel } from './panels/MoneyPanels.tsx';
import { CorrectPanel, GiveBackPanel, TakeBackInvoicePanel } from './panels/ReasonPanels.tsx';
import { ChasePanel, ConfirmPanel, RecordSentPanel } from './panels/CustomerPanels.tsx';
import { SendPanel } from './panels/SendPanel.tsx';

export interface StatementPanelProps {
  readonly statement: Statement;
  readonly onClose: () => void;
}

/** The panel of the act that was asked for. */
export function AskedPanel({ asked, ...panel }: StatementPanelProps & { readonly asked: Asked }) {
  const { statement, onClose } = panel;
  switch (asked.act) {
    case 'deductions':
      return <DeductionsPanel {...panel} />;
    case 'giveBack':
      return <GiveBackPanel {...panel} />;
    case 'correct':
      return <CorrectPanel {...panel} />;
    case 'takeBackInvoice':
      return <TakeBackInvoicePanel {...panel} />;
    case 'send':
      return <SendPanel {...panel} />;
    case 'recordSent':
      return <RecordSentPanel {...panel} />;
    case 'chase':
      return <ChasePanel {...panel} />;
    case 'confirm':
      return <ConfirmPanel {...panel} />;
    case 'issue':
      return <IssuePanel {...panel} />;
    case 'deliver':
      return <DeliverPanel {...panel} />;
    case 'notify':
      return <NotifyPanel {...panel} />;
    case 'writeOff':
      return <WriteOffPanel {...panel} />;
    case 'dispute':
      return <DisputePanel {...panel} orderId={asked.orderId} />;
    case 'noteDispute':
      return <NoteDisputePanel {...panel} dispute={asked.dispute} />;
    case 'endDispute':
      return <EndDisputePanel {...panel} dispute={asked.dispute} />;
    case 'endNotice':
      return <EndNoticePanel {...panel} notice={asked.notice} />;
    case 'pay':
      return (
        <PaymentPanel
          customerId={statement.customerId}
          customerName={statement.customerName}
          first={{ statementId: statement.id, fen: statement.open }}
          onClose={onClose}
        />
      );
    case 'preview':
      return <PreviewPanel {...panel} />;
  }
}

function PreviewPanel({ statement, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const { id, number, month, revision, version } = statement;
  return (
    <LanguageSheetPanel
      title={t('do.preview')}
      sheet={`${t('page.statement')} ${number || month} ${revision}.${version}`}
      words={{ choose: t('preview.language'), both: t('preview.both') }}
      load={(language) => api.settlement.statements.pdf({ id, language })}
      onClose={onClose}
    />
  );
}
