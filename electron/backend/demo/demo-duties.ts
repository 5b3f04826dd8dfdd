import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { Actor } from '../session.ts';
import { type Chance, createChance } from './chance.ts';
import { demoRepository } from './demo.repository.ts';
import type { DemoHouse } from './take-orders.ts';

/** Of its own, so that orders and customers stay what they were. */
const seed = 20_261_125;
const minute = 60_000;
const hour = 60 * minute;
/** How far people look ahead in their lists. */
const ahead = 30 * minute;

const results = ['已落实', '正常，按计划', '已核实', '已安排', '已电话跟进'] as const;
const people = ['李师傅', '王师傅', '赵调度', '收货人前台', '刘经理'] as const;
const told = ['已告知预计到达时间', '对方确认收到', '无异常', '按时进行'] as const;

/** What the manual asks, done as a good department does it: most in time, some late, a few not at all. */
export interface DemoDuties {
  /** What must be done at once after an order came in. */
  atOnce(): Promise<void>;
  /** Everything that falls due until then. */
  doUntil(at: number): Promise<void>;
}

export function doDuties(house: DemoHouse, staff: readonly Actor[], end: number): DemoDuties {
  const chance = createChance(seed);
  /** Left lying, for good or until their time. */
  const later = new Map<string, number>();

  async function doDue(now: number, hurry: boolean): Promise<void> {
    const due = await house.database.write((tx) => demoRepository.openTasks(tx, now + ahead));
    for (const task of due.filter((one) => !waits(one, now))) {
      const at = later.get(task.id) ?? moment(chance, task, { now, hurry, end });
      later.set(task.id, at);
      if (at > (hurry ? now + ahead : now)) continue;
      house.moveTo(Math.max(at, hurry ? 0 : now));
      await complete(house, chance, staff, task);
    }
  }

  return {
    atOnce: () => doDue(house.now(), true),
    doUntil: (at) => doDue(at, false),
  };
}

/** What the shipment itself or the lesson will answer; only where it does not does somebody find out why. */
function waits({ ruleId, dueAt }: TaskRow, now: number): boolean {
  if (ruleId.startsWith('training.')) return true;
  return /inTime|departed|arrivalCalled|receipt/i.test(ruleId) && dueAt > now - 2 * hour;
}

interface Situation {
  readonly now: number;
  readonly hurry: boolean;
  readonly end: number;
}

/** When it is done, epoch ms. What lies there still is of the last day. */
function moment(chance: Chance, { dueAt }: TaskRow, { now, hurry, end }: Situation): number {
  const forgotten = chance.percent(6);
  if (forgotten && dueAt > end - 24 * hour) return Number.POSITIVE_INFINITY;
  if (chance.percent(7)) return dueAt + chance.whole(40, 300) * minute;
  return hurry ? Math.max(now, Math.min(dueAt, now + chance.whole(1, 3) * minute)) : now;
}

async function complete(
  { services, now }: DemoHouse,
  chance: Chance,
  staff: readonly Actor[],
  { id, version, ownerId, ownerRole }: TaskRow,
): Promise<void> {
  const actor = staff.find(({ userId, roles }) => userId === ownerId || (ownerRole && roles.includes(ownerRole)));
  if (!actor) return;
  const contact: Evidence['contact'] = {
    person: chance.pick([...people]),
    phone: `139${chance.digits(8)}`,
    way: 'phone',
    at: now(),
  };
  const evidence = { result: `${chance.pick([...results])}，${chance.pick([...told])}`, contact, attachmentId: null };
  await services.tasks.acts.complete(actor, { id, version, evidence });
}
