import { beside, within } from '../figure.ts';
import { profileOf } from '../measure/profile.ts';
import { race, type RaceOptions } from '../measure/race.ts';
import type { WorkName } from '../work/app-work.ts';
import { filterNames, rarities } from '../work/inputs.ts';
import { type Group, type Report, short } from './group.ts';
import type { Bout, Stage } from '../stage.ts';

interface Goal {
  readonly work: WorkName;
  readonly mostRatio: number;
  /** How much longer it may take on the large database than on 10,000 orders. */
  readonly mostGrowth: number | null;
  readonly options: RaceOptions;
}

const mostHttpMs = 1;
const reads: RaceOptions = { rounds: 7, times: 60 };

const goals: Readonly<Record<string, readonly Goal[]>> = {
  confirm: [{ work: 'confirm', mostRatio: 3, mostGrowth: 1.3, options: { rounds: 7, times: 40, warmUpRounds: 2 } }],
  list: filterNames.map((name) => ({
    ...({ work: `list: ${name}`, mostRatio: 4, options: reads } as const),
    // Nobody has a whole page of orders yet where there are few.
    mostGrowth: name === 'one client' ? null : 1.2,
  })),
  'feedback table': [{ work: 'feedback table', mostRatio: 4, mostGrowth: 1.2, options: reads }],
  search: rarities.map(
    (rarity) => ({ work: `search: ${rarity}`, mostRatio: 5, mostGrowth: null, options: reads }) as const,
  ),
  F9: rarities.map((rarity) => ({ work: `F9: ${rarity}`, mostRatio: 5, mostGrowth: null, options: reads }) as const),
};

/** The four works on SQLite: beside the bare statements, small beside large, and over HTTP. */
export const workGroups: readonly Group[] = Object.entries(goals).map(([name, list]) => ({
  name,
  async run(stage, report) {
    for (const goal of list) await measure(goal, stage, report);
  },
}));

async function measure({ work, mostRatio, mostGrowth, options }: Goal, stage: Stage, report: Report): Promise<void> {
  const { small, large } = stage.sizes;
  const [few, many] = [await stage.bout(small), await stage.bout(large)];
  const overHttp = (await many.window()).side(work);
  const sides = {
    few: few.app[work],
    fewBare: few.bare[work],
    many: many.app[work],
    manyBare: many.bare[work],
    overHttp,
  };
  const took = await race(sides, options);
  const name = nameOf(work);
  const grown = mostGrowth !== null && large > small;
  const growth = `${name}, growth ${short(small)} to ${short(large)}`;
  const figures = [
    ...(large > small
      ? [beside(`${name}, ${short(small)} orders`, took.few.median, took.fewBare.median, mostRatio)]
      : []),
    beside(`${name}, ${short(large)} orders`, took.many.median, took.manyBare.median, mostRatio),
    ...(grown ? [beside(growth, took.many.median, took.few.median, mostGrowth)] : []),
    overHttpFigure(`${name}, over HTTP`, took.overHttp.median, took.many.median),
  ];
  report.add(...figures);
  report.explain(`${name}: 95th percentile`, [
    `in process ${took.many.p95.toFixed(2)} ms, bare ${took.manyBare.p95.toFixed(2)} ms, over HTTP ${took.overHttp.p95.toFixed(2)} ms`,
  ]);
  if (figures.some(({ met }) => met === false))
    report.explain(`${name}: where the time goes`, await profileOf(many.app[work]));
}

function overHttpFigure(name: string, value: number, inProcess: number) {
  const { ratio, ...figure } = within(name, value, null, 'ms', inProcess);
  return { ...figure, ratio, target: `<= baseline + ${mostHttpMs} ms`, met: value <= inProcess + mostHttpMs };
}

/** The same on PostgreSQL: reported, without a goal. */
export const postgresGroup: Group = {
  name: 'postgres',
  async run(stage, report) {
    const bout: Bout = await stage.postgres();
    for (const { work, options } of Object.values(goals).flat()) {
      const took = await race({ app: bout.app[work], bare: bout.bare[work] }, options);
      report.add(
        beside(
          `${nameOf(work)}, PostgreSQL, ${short(bout.dataset.orders)} orders`,
          took.app.median,
          took.bare.median,
          null,
        ),
      );
    }
  },
};

function nameOf(work: WorkName): string {
  return work === 'confirm' ? 'confirm an order' : work;
}
