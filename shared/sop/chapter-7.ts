import type { Clause } from './clause.ts';

/** Chapter 7: 对账结算, reconciliation and settlement. */
export const chapter7 = [
  {
    id: '7.1.1',
    chapter: 7,
    zh: '月末按已送达业务为每位客户出对账单：财务出、客服核，或大客户由客服出、财务审。',
    en: 'Month end: a statement per customer from delivered orders, issued by finance and checked by CS, or for key accounts the other way round.',
  },
  {
    id: '7.1.2',
    chapter: 7,
    zh: '财务审核后由客服发给客户。',
    en: "After finance's review CS sends the statement to the customer.",
  },
  {
    id: '7.1.3',
    chapter: 7,
    zh: '按客户的时间表催促核对。',
    en: "The customer's check is chased by the customer's own schedule.",
  },
  {
    id: '7.1.4',
    chapter: 7,
    zh: '客户确认后，客服通知财务开票；有争议的逐条跟踪。',
    en: 'When the customer confirms, CS asks finance for the invoice; disputed lines are tracked.',
  },
  {
    id: '7.1.5',
    chapter: 7,
    zh: '发票送达客户的方式、日期和接收人有记录。',
    en: "The invoice's way to the customer is recorded with date and receiver.",
  },
  {
    id: '7.1.6',
    chapter: 7,
    zh: '客户可付款时通知结帐专员，收款登记。',
    en: 'When payment is ready the collection clerk is told; the payment is recorded.',
  },
  {
    id: '7.2.1',
    chapter: 7,
    zh: '对账单按时送出，发票收妥有确认，签收单按期返回，可能影响回款的事项报经理。',
    en: 'Statements in time, invoices confirmed, PODs back in the limit, whatever could hold payment reported to the manager.',
  },
  {
    id: '7.3.1',
    chapter: 7,
    zh: '核对价格，掌握付款周期，到期前后提醒，收款及时销账。',
    en: 'Prices checked, payment cycles known, reminders before and after the due date, receipts written off at once.',
  },
] as const satisfies readonly Clause[];
