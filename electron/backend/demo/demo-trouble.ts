import type { ExceptionKind, InformedParty } from '../../../shared/domain/exceptions/values.ts';
import type { Actor } from '../session.ts';
import { demoRepository } from './demo.repository.ts';
import { demoWords } from './demo-words.ts';
import type { DemoHouse } from './take-orders.ts';

const second = 1_000;
const day = 86_400 * second;

/** One order each that will be late, is lost and is mis-sent: some people told, the rest still to do. */
export async function troubleOnTheWay(house: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const clerk = staff.find(({ roles }) => roles.includes('csClerk'));
  const [lost, misSent, late] = await house.database.write((tx) => demoRepository.onTheWay(tx));
  if (!clerk) return;
  if (lost) await flag(house, clerk, lost, 'lost', 'partner');
  if (misSent) await flag(house, clerk, misSent, 'misSent', 'consignor');
  if (late) await flag(house, clerk, late, 'late', 'centre');
}

async function flag(
  { services, moveTo, now }: DemoHouse,
  clerk: Actor,
  orderId: string,
  kind: ExceptionKind,
  whom: InformedParty,
): Promise<void> {
  const { note, place, contact, said } = demoWords.trouble;
  moveTo(now() + 20 * second);
  const newExpectedAt = kind === 'late' ? now() + 2 * day : null;
  const told = { note: note[kind], place: kind === 'late' ? '' : place, pieces: null, newExpectedAt };
  const flagged = { ...told, orderId, kind, foundBy: 'partner', foundAt: now() } as const;
  const { exception } = await services.exceptions.flag(clerk, flagged);
  moveTo(now() + 20 * second);
  const call = { ...contact, way: 'phone' as const, at: now() };
  await services.exceptions.inform(clerk, { id: exception.id, whom, contact: call, what: said });
}
