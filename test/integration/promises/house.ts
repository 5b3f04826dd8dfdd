import type { InboxAlert, Task } from '../../../shared/contract/task-schemas.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { openTaskHouse, stayAwake, type TaskHouse } from '../tasks/house.ts';

export const minute = 60_000;

export interface CaseHouse extends TaskHouse {
  readonly order: { readonly id: string; readonly number: string };
  /** Somebody new, signed in at a window of his own. */
  join(userName: string, role: Role): Promise<{ readonly api: TaskHouse['clerk']; readonly id: string }>;
  /** A call that is logged now. */
  call(person?: string): {
    readonly person: string;
    readonly phone: string;
    readonly way: 'phone';
    readonly at: number;
  };
  /** Duties of a subject that are in this state, by rule. */
  duties(subjectId: string, state?: Task['storedState']): Promise<readonly string[]>;
  /** Waits until somebody's inbox holds the duty, the clock going on by so much at each look. */
  rings(at: TaskHouse['clerk'], ruleId: string, subjectId: string, stepMs?: number): Promise<InboxAlert>;
}

/** A counter with an order of the customer, on Monday 23 November 2026, 09:00. */
export async function openCases(
  database: OpenDatabase,
  options: { readonly workers?: boolean } = {},
): Promise<CaseHouse> {
  const house = await openTaskHouse(database, options);
  const order = await house.confirmed(cityForm);
  const tasksOf = (subjectId: string) => house.clerk.tasks.ofSubject({ subjectId });
  return {
    ...house,
    order,
    async join(userName, role) {
      const hired = await house.counter.hire(userName, [role]);
      stayAwake(hired.session);
      return { api: hired.api, id: hired.session.user?.id ?? '' };
    },
    call: (person = '王先生') => ({ person, phone: '13800138000', way: 'phone', at: house.ports.clock.now() }),
    async duties(subjectId, state = 'open') {
      const tasks = await tasksOf(subjectId);
      return tasks
        .filter(({ storedState }) => storedState === state)
        .map(({ ruleId }) => ruleId)
        .toSorted();
    },
    rings: (at, ruleId, subjectId, stepMs = 20_000) =>
      house.until(
        `${ruleId} to ring`,
        async () =>
          (await at.tasks.alerts.mine()).find(({ task }) => task.ruleId === ruleId && task.subjectId === subjectId),
        stepMs,
      ),
  };
}

let keys = 0;

/** A key press that no other test makes. */
export function press(): string {
  keys += 1;
  return `press-${String(keys).padStart(6, '0')}`;
}
