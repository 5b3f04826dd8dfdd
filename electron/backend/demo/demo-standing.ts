import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { DemoHouse } from './take-orders.ts';

const day = 86_400_000;

/** One clerk passed her exam anew, for a term that ends soon (5.3.11). */
export async function renewTerms(
  tx: WriteContext,
  { services: { people }, now }: DemoHouse,
  staff: readonly Actor[],
): Promise<void> {
  const director = staff.find(({ roles }) => roles.includes('csDirector'));
  const clerk = staff.findLast(({ roles }) => roles.includes('csClerk'));
  if (!director || !clerk) return;
  const term = {
    sittingId: '',
    examName: '上岗考试（年度复审） / Going on duty (yearly renewal)',
    validUntil: now() + 25 * day,
  };
  await people.standing.passed(tx, director, { userId: clerk.userId, ...term });
}
