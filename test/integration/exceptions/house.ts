import type { Trouble } from '../../../shared/contract/exceptions.ts';
import type { InformedParty } from '../../../shared/domain/exceptions/values.ts';
import type { TaskState } from '../../../shared/domain/tasks/state.ts';
import { at, type Desk, moveTo, tell } from '../tracking/house.ts';

/** An outbound order that left on time and is under way. */
export async function underWay(desk: Desk, form: Parameters<Desk['place']>[0] = {}) {
  const shipment = await desk.place({
    jobType: 'doorToDoor',
    vehicleType: '',
    mode: 'standardRoad',
    podKind: 'receiptSlip',
    podCopies: '1',
    ...form,
  });
  moveTo(desk, '23T15:00');
  return tell(desk.clerk, shipment, { departedAt: at('23T14:30'), partnerName: '广州网络公司' });
}

/** The newest trouble of an order. */
export async function troubleOf({ clerk }: Desk, orderId: string): Promise<Trouble> {
  const [newest] = (await clerk.exceptions.ofOrder({ orderId })).exceptions;
  if (!newest) throw new Error('No trouble is known of the order');
  return newest;
}

/** Duties of trouble of an order in this state, by name. */
export async function duties({ clerk }: Desk, orderId: string, state: TaskState = 'open'): Promise<readonly string[]> {
  const tasks = await clerk.tasks.ofSubject({ subjectId: orderId });
  return tasks
    .filter(({ ruleId, storedState }) => ruleId.startsWith('trouble.') && storedState === state)
    .map(({ ruleId }) => ruleId.slice('trouble.'.length))
    .toSorted();
}

/** A call that is logged now. */
export function call({ clerk, counter }: Desk, id: string, whom: InformedParty, what = '已告知情况') {
  const contact = { person: '王先生', phone: '13800138000', way: 'phone' as const, at: counter.ports.clock.now() };
  return clerk.exceptions.inform({ id, whom, contact, what });
}

export async function answer(desk: Desk, orderId: string, cause = '干线车辆故障'): Promise<void> {
  const { id, version } = await troubleOf(desk, orderId);
  await desk.clerk.exceptions.answerCause({ id, version, cause, side: 'carrier' });
}

/** Signed, sent back, checked and archived. */
export async function archive({ clerk }: Desk, id: string, marks = ['signee', 'date', 'time', 'stamp'] as const) {
  await clerk.tracking.receipts.advance({ id, step: 'received' });
  await clerk.tracking.receipts.check({ id, marks: [...marks] });
  await clerk.tracking.receipts.advance({ id, step: 'archived' });
}
