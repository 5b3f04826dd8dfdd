import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';

type Dispute = Statement['disputes'][number];
type Notice = Statement['notices'][number];

/** The panel that is open over the page. */
export type Asked =
  | {
      readonly act:
        | 'deductions'
        | 'giveBack'
        | 'correct'
        | 'takeBackInvoice'
        | 'send'
        | 'recordSent'
        | 'chase'
        | 'confirm'
        | 'issue'
        | 'deliver'
        | 'notify'
        | 'pay'
        | 'writeOff'
        | 'preview';
    }
  | { readonly act: 'dispute'; readonly orderId: string | null }
  | { readonly act: 'noteDispute' | 'endDispute'; readonly dispute: Dispute }
  | { readonly act: 'endNotice'; readonly notice: Notice };

export type OnAsk = (asked: Asked) => void;
