import type { TrainingItemView } from '../../../shared/contract/training.ts';
import { emptyItemWriting } from '../../../shared/domain/training/item.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import { demoPassword, type DemoPerson } from './demo-staff.ts';
import type { DemoHouse } from './take-orders.ts';

const minute = 60_000;

/** So many working days ago the new clerk came; what lies between is behind her. */
const daysThere = 5;

/** What the trainers noted, item by item. */
const notes: readonly string[] = [
  '',
  '流程图讲了两遍，能自己复述。',
  '三个例子都举得具体。',
  '保密部分问得很细。',
  '接了八个练习电话，复述完整；转接时语速稍快。',
  '部门分工清楚，协作请求已练习两次。',
];

export interface DemoTraining {
  /** Who came meanwhile. */
  readonly hired: readonly Actor[];
  /** Everything up to then: the new clerk comes, is taught item by item, and signs on the day after. */
  teachUntil(at: number): Promise<void>;
}

interface Step {
  readonly at: number;
  readonly act: () => Promise<void>;
}

/** The new clerk of the demonstration, in the middle of her training: the last item waits for her signature. */
export function trainNewClerk(
  house: DemoHouse,
  { administrator, staff }: { readonly administrator: Actor; readonly staff: readonly Actor[] },
  { newcomer, end }: { readonly newcomer: DemoPerson; readonly end: number },
): DemoTraining {
  const hired: Actor[] = [];
  let steps: Step[] | null = null;

  async function plan(): Promise<Step[]> {
    const days = await house.services.calendar.current();
    const startDay = days.addWorkingDays(wallTime(end, days.zone).day, -daysThere).day;
    return [{ at: timeOn(days, startDay, '08:40'), act: () => begin(days, startDay) }];
  }

  async function begin(days: WorkingCalendar, startDay: string): Promise<void> {
    const { people, training } = house.services;
    const director = staff.find(({ roles }) => roles.includes('csDirector'));
    const [trainee] = await people.createWithSharedPassword(administrator, demoPassword, [newcomer]);
    if (!trainee || !director) return;
    hired.push(trainee);
    const { items } = await training.begin(director, { traineeId: trainee.userId, startDay });
    steps?.push(
      ...items.slice(0, notes.length).flatMap((item, index): Step[] => {
        const at = timeOn(days, item.plannedDay, `1${index % 5}:20`);
        const teach = { at, act: () => taught(house, staff, trainee, { item, notes: notes[index] ?? '' }) };
        const learned = { at: at + 25 * minute, act: () => signed(house, trainee, item) };
        return index === notes.length - 1 ? [teach] : [teach, learned];
      }),
    );
  }

  return {
    hired,
    async teachUntil(until) {
      steps ??= await plan();
      for (;;) {
        steps.sort((one, other) => one.at - other.at);
        const next = steps[0];
        if (!next || next.at > Math.min(until, end)) return;
        steps.shift();
        house.moveTo(next.at);
        await next.act();
      }
    },
  };
}

function timeOn({ zone }: WorkingCalendar, day: string, time: string): number {
  return instantOf(day, time, zone) ?? 0;
}

interface Lesson {
  readonly item: TrainingItemView;
  readonly notes: string;
}

async function taught(
  { services: { training, company }, now }: DemoHouse,
  staff: readonly Actor[],
  trainee: Actor,
  { item, notes: noted }: Lesson,
): Promise<void> {
  const trainer = staff.find(({ userId }) => userId === item.trainerId);
  if (!trainer) return;
  const { items } = await training.tickRead(trainee, item.id);
  const writing = {
    ...emptyItemWriting,
    result: 'passed',
    doneDay: wallTime(now(), await company.zone()).day,
    notes: noted,
    taughtBy: item.part === 'hr' ? '许芳' : '',
  } as const;
  const { version } = await training.save(trainer, { ...versionOf(items, item), writing });
  await training.sign(trainer, { id: item.id, version, side: 'trainer' });
}

async function signed({ services: { training } }: DemoHouse, trainee: Actor, item: TrainingItemView) {
  // Read already: it answers with the plan as this unit of work sees it.
  const { items } = await training.tickRead(trainee, item.id);
  await training.sign(trainee, { ...versionOf(items, item), side: 'trainee' });
}

function versionOf(items: readonly TrainingItemView[], { id }: TrainingItemView) {
  return { id, version: items.find((one) => one.id === id)?.version ?? 0 };
}
