import type { Api } from '../../../shared/contract/contract.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { at, moveTo, openDesk, tell } from '../tracking/house.ts';

export { at, moveTo } from '../tracking/house.ts';

/** A counter with a clerk, finance and a director, whose client Huaxin closes his month on the 25th. */
export async function openBooks(database: OpenDatabase) {
  const desk = await openDesk(database);
  const { counter, sessions, clerk, customerId, place } = desk;
  const hire = async (name: string, role: Parameters<typeof counter.hire>[1][number]): Promise<Api> => {
    const { api, session } = await counter.hire(name, [role]);
    sessions.push(session);
    return api;
  };
  const finance = await hire('dongyan', 'financeClerk');
  const director = await hire('zhuren', 'csDirector');
  const gm = await hire('zongjingli', 'gm');
  const collector = await hire('jiezhang', 'collectionClerk');

  /** An order that was signed for on that day of November. */
  const deliver = async (day: string, form: Partial<OrderForm> = {}) => {
    const on = { pickupDay: `2026-11-${day}`, deliveryDay: `2026-11-${day}` };
    const shipment = await place({ podKind: 'none', podCopies: '', expectedFee: '1200', ...on, ...form });
    moveTo(desk, `${day}T18:30`);
    return tellSigned(shipment, day);
  };
  /** It was under way and signed for on that day. */
  const tellSigned = (shipment: Shipment, day: string) =>
    tell(clerk, shipment, {
      departedAt: at(`${day}T14:30`),
      arrivedAt: at(`${day}T16:00`),
      signedAt: at(`${day}T16:10`),
      signee: '李四',
      signedPieces: 15,
      outcome: 'clean',
    });
  /** The statement of November, drafted by hand or again. */
  const draft = (by: Api = finance, month = '2026-11'): Promise<Statement> =>
    by.settlement.statements.draft({ customerId, month });
  /** Who issues it and from when. */
  const agree = (issuer: 'finance' | 'cs') =>
    director.settlement.agreements.saveTerms({
      customerId,
      fromDay: '2026-01-01',
      version: 0,
      terms: { ...usualTerms, issuer, recipients: [{ name: '张三', address: 'zhang@example.cn' }] },
    });
  return { ...desk, desk, finance, director, gm, collector, deliver, tellSigned, draft, agree };
}

/** Moves the clock into another month without what would happen on the way, as after a long sleep of the machine. */
export function wakeAt({ counter, sessions }: Books, time: string): void {
  counter.ports.clock.set(time);
  for (const session of sessions) session.lastActiveAt = Date.parse(time);
}

/** Takes the signature back, agrees the order anew, and has it signed for again at the same time. */
export async function agreeAnew({ clerk }: Books, id: string, patch: Partial<OrderForm>): Promise<void> {
  const { signedAt } = await stepBack(clerk, id);
  const draft = await clerk.orders.beginChange({ orderId: id });
  const form = { ...draft.form, ...patch };
  const { version } = await clerk.orders.drafts.save({ id: draft.id, version: draft.version, form });
  await confirmWithCustomer(clerk, draft.id);
  await clerk.orders.confirmChange({ draftId: draft.id, version, reason: '客户更正' });
  await tell(clerk, await shipmentOf(clerk, id), { signedAt, signee: '李四', signedPieces: 15, outcome: 'clean' });
}

/** It was not signed for after all; answers how it stood before. */
export async function stepBack(by: Api, id: string): Promise<Shipment> {
  const shipment = await shipmentOf(by, id);
  await by.tracking.stepBack({ id, version: shipment.version, milestone: 'signed', reason: '签收登错' });
  return shipment;
}

async function shipmentOf(by: Api, id: string): Promise<Shipment> {
  const shipment = await by.tracking.get({ id });
  if (!shipment) throw new Error(`No shipment ${id}`);
  return shipment;
}

export type Books = Awaited<ReturnType<typeof openBooks>>;

/** What may be written on a line, as it stands. */
export function writingOf(statement: Statement, orderId: string) {
  const line = statement.lines.find((one) => one.orderId === orderId);
  const { fees, otherName, priceReason, remark, hold, holdReason } = line ?? {
    fees: noFees,
    otherName: '',
    priceReason: '',
    remark: '',
    hold: null,
    holdReason: '',
  };
  return { fees, otherName, priceReason, remark, hold, holdReason };
}
