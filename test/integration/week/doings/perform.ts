import type { Department } from '../department.ts';
import type { Kind, Step, StepOf } from '../steps.ts';
import { alertDoings } from './alerts.ts';
import { dispatchDoings } from './dispatch.ts';
import { houseDoings } from './house.ts';
import { messageDoings } from './messages.ts';
import { orderDoings } from './orders.ts';
import { taskDoings } from './tasks.ts';
import { trackingDoings } from './tracking.ts';
import { troubleDoings } from './trouble.ts';

/** How acts are done. Each first looks whether it is done already: the app may have died between the act and its answer. */
export type Performed<K extends Kind> = {
  readonly [Each in K]: (department: Department, step: StepOf<Each>) => Promise<void>;
};

const doings: Performed<Kind> = {
  ...houseDoings,
  ...orderDoings,
  ...trackingDoings,
  ...taskDoings,
  ...alertDoings,
  ...messageDoings,
  ...dispatchDoings,
  ...troubleDoings,
};

export async function perform(department: Department, step: Step): Promise<void> {
  if (step.does !== 'come' && !department.present().includes(step.by)) throw new Error(`${step.by} is not at work`);
  const work = doings[step.does] as (department: Department, step: Step) => Promise<void>;
  await work(department, step);
}
