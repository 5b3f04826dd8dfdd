import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { emptyGuest, emptyVisit, type VisitForm } from '../../../shared/domain/reception/form.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { openTaskHouse, type TaskHouse } from '../tasks/house.ts';

export interface ReceptionHouse extends TaskHouse {
  /** A visit of two guests of the customer on Wednesday the 25th, two to four in the afternoon, in room 1. */
  readonly form: VisitForm;
  /** When one comes who is received at once. */
  readonly today: Pick<VisitForm, 'day' | 'from' | 'to'>;
  draft(form?: Partial<VisitForm>, by?: TaskHouse['clerk']): Promise<{ id: string; version: number }>;
  announced(form?: Partial<VisitForm>, by?: TaskHouse['clerk']): Promise<Visit>;
  /** Settles a line of the visit by its id in the template. */
  tick(visit: Visit, itemId: string, by?: TaskHouse['clerk']): Promise<Visit>;
  /** Settles every mandatory line of the phases. */
  settle(visit: Visit, ...phases: readonly ('preparation' | 'conduct' | 'farewell')[]): Promise<Visit>;
  duties(subjectId: string, state?: 'open' | 'done' | 'cancelled'): Promise<readonly string[]>;
}

/** On Monday 23 November 2026, 09:00. */
export async function openReception(
  database: OpenDatabase,
  options: { readonly workers?: boolean } = {},
): Promise<ReceptionHouse> {
  const house = await openTaskHouse(database, options);
  const { clerk, clerkId, customerId } = house;
  const form: VisitForm = {
    ...emptyVisit,
    customerId,
    customerName: '北京华信电子科技有限公司',
    guests: [
      { ...emptyGuest, name: '王建国', title: '总经理', honorific: 'president', leader: true },
      { ...emptyGuest, name: 'Anna Schmidt', title: 'Logistics manager', honorific: 'ms', language: 'de' },
    ],
    purpose: '签订年度运输合同',
    hostId: clerkId,
    roomId: 'room-1',
    equipment: ['projector', 'tea'],
    day: '2026-11-25',
    from: '14:00',
    to: '16:00',
  };
  const draft: ReceptionHouse['draft'] = async (more = {}, by = clerk) => {
    const { id } = await by.reception.begin({});
    const { version } = await by.reception.get({ id });
    return { id, ...(await by.reception.saveDraft({ id, version, writing: { ...form, ...more } })) };
  };
  const tick: ReceptionHouse['tick'] = (visit, itemId, by = clerk) => {
    const line = visit.lines.find((one) => one.itemId === itemId);
    if (!line) throw new Error(`No line ${itemId}`);
    return by.reception.tick({ id: visit.id, checkId: line.id, version: line.version, state: 'done' });
  };
  return {
    ...house,
    form,
    today: { day: '2026-11-23', from: '09:30', to: '11:00' },
    draft,
    announced: async (more, by = clerk) => by.reception.announce(await draft(more, by)),
    tick,
    async settle(visit, ...phases) {
      let now = visit;
      for (const { item, itemId, state } of visit.lines) {
        if (item.mandatory && state === 'open' && phases.includes(item.phase)) now = await tick(now, itemId);
      }
      return now;
    },
    async duties(subjectId, state = 'open') {
      const tasks = await clerk.tasks.ofSubject({ subjectId });
      return tasks
        .filter(({ storedState }) => storedState === state)
        .map(({ ruleId }) => ruleId)
        .toSorted();
    },
  };
}
