import type { Payment, Statement } from '../../../shared/contract/settlement-schemas.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { PaymentRow } from '../database/entities/payments.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { paymentsRepository } from './payments.repository.ts';
import { receivablesRepository } from './receivables.repository.ts';
import { statementsRepository } from './statements.repository.ts';

/** Payments of which a part pays this statement, taken back ones too. */
export async function paymentsOfStatement(at: ReadContext, statementId: string): Promise<Payment[]> {
  const shares = await paymentsRepository.sharesOfStatement(at, statementId);
  const payments = await paymentsRepository.of(
    at,
    shares.map(({ paymentId }) => paymentId),
  );
  return viewsOf(at, payments);
}

/** One payment as windows read it. */
export async function viewOf(at: ReadContext, row: PaymentRow): Promise<Payment> {
  const [view] = await viewsOf(at, [row]);
  if (!view) throw new UserError('settlement.paymentUnknown');
  return view;
}

export async function viewsOf(at: ReadContext, payments: readonly PaymentRow[]): Promise<Payment[]> {
  const ids = payments.map(({ id }) => id);
  const shares = await paymentsRepository.sharesOf(at, ids);
  const voids = await paymentsRepository.voids(at, ids);
  const statements = new Map(
    (await statementsRepository.many(at, [...new Set(shares.map(({ statementId }) => statementId))])).map((row) => [
      row.id,
      row,
    ]),
  );
  const names = await receivablesRepository.names(at, [...new Set(payments.map(({ customerId }) => customerId))]);
  return payments.map((payment) => {
    const own = shares.filter(({ paymentId }) => paymentId === payment.id);
    const taken = voids.find(({ paymentId }) => paymentId === payment.id);
    const named = own.flatMap(({ statementId, fen }) => {
      const row = statements.get(statementId);
      return row ? [{ statementId, number: row.number, month: row.month, fen }] : [];
    });
    return {
      ...payment,
      customerName: names.get(payment.customerId) ?? '',
      shares: named,
      rest: payment.fen - own.reduce((sum, { fen }) => sum + fen, 0),
      takenBack: taken ? takenBackOf(taken) : null,
    };
  });
}

export async function noticesOf(at: ReadContext, statementId: string): Promise<Statement['notices']> {
  const notices = await paymentsRepository.notices(at, statementId);
  return notices.map(({ statementId: _statement, ...notice }) => notice);
}

/** What was given up of a statement, and what of it was taken back. */
export async function writeOffsOf(at: ReadContext, statementId: string): Promise<Statement['writeOffs']> {
  const rows = await paymentsRepository.writeOffs(at, statementId);
  const ids = rows.map(({ id }) => id);
  const voids = new Map((await paymentsRepository.writeOffVoids(at, ids)).map((one) => [one.writeOffId, one]));
  return rows.map(({ statementId: _statement, ...writeOff }) => {
    const taken = voids.get(writeOff.id);
    return { ...writeOff, takenBack: taken ? takenBackOf(taken) : null };
  });
}

function takenBackOf({ reason, byId, byName, at }: NonNullable<Payment['takenBack']>) {
  return { reason, byId, byName, at };
}
