import type { FileContent } from '../../../shared/contract/base.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { needsInvoice } from '../../../shared/domain/settlement/stage.ts';
import { type InvoiceWay, needsSignature } from '../../../shared/domain/settlement/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import { tidy } from '../../../shared/lib/text.ts';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { isOf } from './access.ts';
import { demandPastDay } from './days.ts';
import { demandGrounds } from './drift.ts';
import { type Held, hold, put, type Versioned } from './in-hand.ts';
import { notInvoiced } from './new-statement.ts';
import { refuseAt } from './refusing.ts';
import { demandSettled } from './sending.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { statementView } from './views.ts';

export interface Issuing extends Versioned {
  readonly no: string;
  readonly day: string;
  readonly fen: number;
}

export interface Delivering extends Versioned {
  readonly way: InvoiceWay;
  readonly carrier: string;
  readonly receiver: string;
  readonly at: number;
  readonly slip: FileContent | null;
}

/** A clock of another desk may be a little ahead. */
const tolerance = 60_000;

/** The invoice: asked for by CS, issued by finance, handed to the customer, or taken back (7.1.4, 7.1.5). */
export function createInvoices(deps: SettlementDeps) {
  const act = (actor: Actor, input: Versioned, work: (held: Held) => Promise<unknown>): Promise<Statement> =>
    deps.database.write(async (tx: WriteContext) => {
      await work(await hold(tx, deps, actor, input));
      return statementView(tx, deps, actor, input.id);
    });
  return {
    ask: (actor: Actor, input: Versioned) => act(actor, input, ask),
    issue: (actor: Actor, input: Issuing) => act(actor, input, (held) => issue(held, input)),
    takeBack: (actor: Actor, { reason, ...input }: Versioned & { readonly reason: string }) =>
      act(actor, input, (held) => takeBack(held, reason)),
    async deliver(actor: Actor, { slip, ...input }: Delivering): Promise<Statement> {
      // The scan is checked and stored before the unit of work.
      const file =
        slip && (await deps.attachments.keep({ name: slip.name, content: Buffer.from(slip.base64, 'base64') }));
      return act(actor, input, (held) => deliver(held, input, file));
    },
  };
}

async function ask(held: Held): Promise<void> {
  const { row, actor, deps } = held;
  if (row.state !== 'confirmed') throw new UserError('settlement.notConfirmed');
  if (!needsInvoice(row.amountFen - row.writtenOffFen)) throw new UserError('settlement.noInvoiceNeeded');
  if (row.invoiceAskedAt !== null) throw new UserError('settlement.invoiceAskedAlready');
  await demandSound(held);
  await put(held, { invoiceAskedAt: deps.now(), invoiceAskedByName: actor.displayName }, ['invoiceAsked']);
}

/** Nothing is invoiced that the customer disputes, or of which the ground is gone. */
async function demandSound({ tx, row }: Held): Promise<void> {
  demandSettled(row, await statementsRepository.disputes(tx, [row.id]));
  await demandGrounds(tx, row);
}

async function issue(held: Held, { no: typed, day, fen }: Issuing): Promise<void> {
  const { tx, row, actor, deps } = held;
  const no = tidy(typed).toUpperCase();
  if (row.state !== 'confirmed') throw new UserError('settlement.notConfirmed');
  if (row.invoiceAskedAt === null) throw new UserError('settlement.invoiceNotAsked');
  if (row.invoicedAt !== null) throw new UserError('settlement.invoiceIssuedAlready', { no: row.invoiceNo });
  await demandPastDay(deps, 'day', day);
  if (fen !== row.amountFen) refuseAt('fen', 'settlement.invoiceAmount', { amount: formatFen(row.amountFen) });
  await demandSound(held);
  // Two who type the same number at once come one after the other.
  await statementsRepository.holdAccount(tx, [`invoice:${no}`]);
  const other = await statementsRepository.ofInvoice(tx, no);
  if (other) refuseAt('no', 'settlement.invoiceKnown', { number: other.number, customer: other.customerName });
  const invoice = { invoiceNo: no, invoiceDay: day, invoiceFen: fen };
  await put(held, { ...invoice, invoicedAt: deps.now(), invoicedByName: actor.displayName }, [
    'invoiced',
    { no, day, fen },
  ]);
}

/** Its number was mistyped, or the tax office voided it: it stays on record, and another one is issued and delivered. */
async function takeBack(held: Held, reason: string): Promise<void> {
  const { invoiceNo: no, invoiceDay: day, invoiceFen: fen, invoicedAt, ...row } = held.row;
  if (invoicedAt === null) throw new UserError('settlement.notInvoiced');
  const { invoiceReceiver: receiver, invoiceDeliveredAt: deliveredAt } = row;
  await put(held, notInvoiced, ['invoiceTakenBack', { no, day, fen, receiver, deliveredAt, reason }]);
}

async function deliver(held: Held, input: Omit<Delivering, 'slip'>, file: KeptFile | null): Promise<void> {
  const { tx, row, actor, deps } = held;
  const { way, carrier, receiver, at } = input;
  const mayDeliver = isOf(actor, 'cs') || isOf(actor, 'finance') || actor.permissions.has('settlement.collect');
  if (!mayDeliver) throw new UserError('settlement.notYours');
  if (row.invoicedAt === null || row.invoiceDay === null) throw new UserError('settlement.notInvoiced');
  if (row.invoiceDeliveredAt !== null) throw new UserError('settlement.invoiceDeliveredAlready');
  const { day } = wallTime(at, await deps.company.zone());
  if (at > deps.now() + tolerance) refuseAt('at', 'settlement.deliveredLater');
  if (day < row.invoiceDay) refuseAt('at', 'settlement.deliveredBefore', { day: row.invoiceDay });
  if (needsSignature(way) && !file) refuseAt('slip', 'settlement.slipMissing');
  const paper = { subjectKind: 'statement', subjectId: row.id, purpose: 'invoiceSlip' } as const;
  const slip = file && (await deps.attachments.add(tx, actor, { ...paper, file }));
  const dueDay = addDays(day, row.terms.paymentDays);
  await put(
    held,
    { invoiceWay: way, invoiceCarrier: carrier, invoiceReceiver: receiver, invoiceDeliveredAt: at, dueDay },
    ['invoiceDelivered', { way, carrier, receiver, at, dueDay, slipId: slip?.id ?? null }],
  );
}
