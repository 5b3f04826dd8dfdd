import type { TrainingItemView, TrainingPlan } from '../../../shared/contract/training.ts';
import type { TrainingClause } from '../../../shared/domain/training/values.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';
import { stayAwake } from '../tasks/house.ts';

type Api = Awaited<ReturnType<Counter['admin']>>;

export interface Person {
  readonly api: Api;
  readonly id: string;
}

/** A counter with its director and a new clerk, on Monday 23 November 2026, 09:00. */
export interface TrainingHouse {
  readonly ports: TestPorts;
  readonly counter: Counter;
  readonly admin: Api;
  readonly director: Person;
  readonly trainee: Person;
  join(userName: string, ...roles: Role[]): Promise<Person>;
  /** A plan from this Monday. */
  begun(): Promise<TrainingPlan>;
  goTo(text: string): void;
}

export const today = '2026-11-23';

export async function openTraining(database: OpenDatabase): Promise<TrainingHouse> {
  const ports = testPorts();
  const counter = await openCounter(database, { ports });
  const join = async (userName: string, ...roles: Role[]): Promise<Person> => {
    const { api, session } = await counter.hire(userName, roles);
    stayAwake(session);
    return { api, id: session.user?.id ?? '' };
  };
  const director = await join('zhaowenjing', 'csDirector');
  const trainee = await join('sunting', 'csTrainee');
  return {
    ports,
    counter,
    admin: await counter.admin(),
    director,
    trainee,
    join,
    begun: () => director.api.training.begin({ traineeId: trainee.id, startDay: today }),
    goTo: (text) => ports.clock.advance(Date.parse(`${text}+08:00`) - ports.clock.now()),
  };
}

export const passed = { doneDay: today, result: 'passed', reason: '', notes: '', taughtBy: '', againDay: '' } as const;

/** The items of a clause, or the one. */
export function itemOf({ items }: TrainingPlan, clause: TrainingClause, nth = 0): TrainingItemView {
  const item = items.filter((one) => one.clause === clause)[nth];
  if (!item) throw new Error(`No item of ${clause}`);
  return item;
}

/** Written and signed by the trainer. */
export async function taught(
  api: Api,
  { id, version, part }: TrainingItemView,
  writing: Parameters<Api['training']['save']>[0]['writing'] = passed,
): Promise<TrainingPlan> {
  const told = part === 'hr' ? { ...writing, taughtBy: '人事部 许芳' } : writing;
  const saved = await api.training.save({ id, version, writing: told });
  return api.training.sign({ id, version: saved.version, side: 'trainer' });
}

export function again(plan: TrainingPlan, { id }: TrainingItemView): TrainingItemView {
  const item = plan.items.find((one) => one.id === id);
  if (!item) throw new Error('The item is gone');
  return item;
}
