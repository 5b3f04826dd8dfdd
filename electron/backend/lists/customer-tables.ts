import type { Api } from '../../../shared/contract/contract.ts';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import type { Payment } from '../../../shared/contract/settlement-schemas.ts';
import type { PriceLine } from '../../../shared/domain/settlement/price.ts';
import type { ListTable } from './list-table.ts';

/** A customer's dangerous goods notices, the withdrawn ones too (1.2.1-3). */
export const letterTable: ListTable<GoodsLetterRecord> = {
  title: 'dangerousGoods:letter.title',
  columns: {
    kind: (row, { t }) => t(`dangerousGoods:letter.${row.orderId === null ? 'standing' : 'forOrder'}`),
    state: (row, { word }) => word('lists', 'letter', row.state),
    signedBy: (row) => row.signedBy,
    signedOn: (row) => row.signedOn,
    validUntil: (row) => row.expiresOn,
    recordedAt: (row, { time }) => time(row.recordedAt),
    by: (row) => row.recordedByName,
    withdrawnAt: (row, { time }) => time(row.revokedAt),
    withdrawnBy: (row) => row.revokedByName,
    reason: (row) => row.revokeReason,
  },
};

type Quotation = Awaited<ReturnType<Api['settlement']['agreements']['get']>>['quotations'][number];

/** One agreed price of the quotation that holds from a day on. */
interface AgreedPrice extends PriceLine, Pick<Quotation, 'fromDay' | 'agreedWith' | 'byName' | 'at'> {}

export function pricesOf(quotations: readonly Quotation[]): readonly AgreedPrice[] {
  return quotations.flatMap(({ fromDay, agreedWith, byName, at, lines }) =>
    lines.map((line) => ({ ...line, fromDay, agreedWith, byName, at })),
  );
}

export const priceTable: ListTable<AgreedPrice> = {
  title: 'lists:title.prices',
  columns: {
    validFrom: (row) => row.fromDay,
    jobType: (row, { t, word }) => word('common', 'jobType', row.jobType) || t('settlement:price.any'),
    mode: (row, { t, word }) => word('orders', 'mode', row.mode) || t('settlement:price.any'),
    destination: (row, { t }) => row.destination || t('settlement:price.everywhere'),
    basis: (row, { word }) => word('settlement', 'basis', row.basis),
    rate: (row, { fen }) => fen(row.rateFen),
    least: (row, { fen }) => fen(row.minimumFen),
    agreedWith: (row) => row.agreedWith,
    by: (row) => row.byName,
    recordedAt: (row, { time }) => time(row.at),
  },
};

/** What a customer paid, with the statements that it paid; taken back ones too (7.3.1). */
export const paymentTable: ListTable<Payment> = {
  title: 'settlement:tab.payments',
  columns: {
    day: (row) => row.day,
    customer: (row) => row.customerName,
    amount: (row, { fen }) => fen(row.fen),
    way: (row, { word }) => word('settlement', 'way', row.way),
    paidReference: (row) => row.reference,
    statements: (row, { fen }) => row.shares.map((one) => `${one.number || one.month} ${fen(one.fen)}`).join('; '),
    rest: (row, { fen }) => (row.rest === 0 ? '' : fen(row.rest)),
    note: (row) => row.note,
    by: (row) => row.byName,
    recordedAt: (row, { time }) => time(row.at),
    withdrawnAt: (row, { time }) => time(row.takenBack?.at ?? null),
    withdrawnBy: (row) => row.takenBack?.byName ?? '',
    reason: (row) => row.takenBack?.reason ?? '',
  },
};
