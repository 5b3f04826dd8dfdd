import type { Api } from '../../../shared/contract/contract.ts';
import type { Session } from '../../../electron/backend/session.ts';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';

/** A counter with a clerk, a director and a customer, on Monday 23 November 2026, 09:00. */
export interface TaskHouse {
  readonly ports: TestPorts;
  readonly counter: Counter;
  readonly clerk: Api;
  readonly clerkId: string;
  readonly director: Api;
  readonly directorId: string;
  readonly customerId: string;
  confirmed(
    form: OrderForm,
    by?: Api,
  ): Promise<{ readonly id: string; readonly number: string; readonly version: number }>;
  /** The order's tasks of a rule, oldest due time first. */
  tasksOf(orderId: string, ruleId: string): Promise<readonly Task[]>;
  /** Moves the clock on, a beat at a time, until the answer is there. */
  until<T>(what: string, ask: () => Promise<T | false | null | undefined>, stepMs?: number): Promise<T>;
}

export async function openTaskHouse(
  database: OpenDatabase,
  options: { readonly ports?: TestPorts; readonly workers?: boolean } = {},
): Promise<TaskHouse> {
  const ports = options.ports ?? testPorts();
  const counter = await openCounter(database, { ports, workers: options.workers ?? false });
  const clerk = await counter.hire('lina', ['csClerk']);
  const director = await counter.hire('zhaowenjing', ['csDirector']);
  // Nobody leaves these windows alone long enough for them to lock.
  for (const { session } of [clerk, director]) stayAwake(session);
  const { id: customerId } = await counter.customer();
  const house: TaskHouse = {
    ports,
    counter,
    clerk: clerk.api,
    clerkId: clerk.session.user?.id ?? '',
    director: director.api,
    directorId: director.session.user?.id ?? '',
    customerId,
    async confirmed(form, by = clerk.api) {
      const { id, version } = await by.orders.drafts.create({ form: { ...form, customerId } });
      await confirmWithCustomer(by, id);
      return by.orders.confirm({ draftId: id, version });
    },
    async tasksOf(orderId, ruleId) {
      return (await clerk.api.tasks.ofSubject({ subjectId: orderId })).filter((task) => task.ruleId === ruleId);
    },
    until: (what, ask, stepMs = 1_000) =>
      pollUntil(what, async () => {
        ports.clock.advance(stepMs);
        return ask();
      }) as never,
  };
  return house;
}

export function stayAwake(session: Session): void {
  Object.defineProperty(session, 'lastActiveAt', { get: () => Number.POSITIVE_INFINITY, set() {} });
}

/** The time on the company's wall, epoch ms. */
export const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
