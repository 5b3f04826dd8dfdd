import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildOnce, startBrowserHost } from '../../helpers/browser-host.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { closeMonth, makeMonthBooks, type MonthBooks } from '../data/month-books.ts';
import { within } from '../figure.ts';
import { openHouse } from '../house.ts';
import { profileOf } from '../measure/profile.ts';
import { type Side, timed } from '../measure/race.ts';
import { quantile } from '../measure/statistics.ts';
import { readMonth, writeMonth } from '../raw/month-end.ts';
import { openRaw } from '../raw/raw.ts';
import { type Group, type Report, short } from './group.ts';
import { visitorOf } from './visitor.ts';

const customers = 500;
const mostOrders = 50_000;
const mostMs = 20_000;
const mostFrameMs = 100;

const dueButton = 'button[aria-keyshortcuts="D"]';
const running = '[role="status"] progress';

/** All statements of a large company's month drafted at once, from the board and in the process that owns the database. */
export const monthEndGroup: Group = {
  name: 'month end',
  async run(stage, report) {
    const orders = Math.min(mostOrders, stage.sizes.large);
    const root = mkdtempSync(join(tmpdir(), 'counter-bench-month-'));
    try {
      stage.say(`Filling two months of ${short(orders)} orders of ${customers} clients ...`);
      const made = placeIn(root, 'made');
      const books = await makeMonthBooks(made, { customers, orders });
      const copy = (name: string) => {
        const place = placeIn(root, name);
        copyFileSync(made.config.file, place.config.file);
        return place;
      };
      const called = copy('called');
      const inProcess = await closeInProcess(called, books);
      const bare = await writeBarely(copy('bare').config, called.config, {
        month: books.month,
        units: inProcess.units,
      });
      const seen = await closeInWindow(copy('watched').dataDir, books);
      const missed = tell(report, { orders, inProcess, bare, seen });
      if (missed) report.explain('month end: where the time goes', await profileOf(closing(copy, books), 1));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

function placeIn(root: string, name: string) {
  const dataDir = join(root, name);
  mkdirSync(dataDir, { recursive: true });
  return { dataDir, config: { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } as const };
}

type Place = ReturnType<typeof placeIn>;

const openPlace = (place: Place, at: number) => openHouse({ orders: 0, ...place }, { workers: true, at });

/** Milliseconds of the whole, and the longest time in which the process did nothing else. */
async function closeInProcess(place: Place, { month, night }: MonthBooks) {
  const house = await openPlace(place, night);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const started = performance.now();
  loop.enable();
  const { drafted, units } = await closeMonth(house.api, month);
  const took = performance.now() - started;
  loop.disable();
  await house.close();
  if (drafted !== customers) throw new Error(`${drafted} statements were drafted and not ${customers}`);
  return { took, units, longestBlock: loop.max / 1e6, usualBlock: loop.percentile(99) / 1e6 };
}

/** The same on a new copy each time. */
function closing(copy: (name: string) => Place, { month, night }: MonthBooks): Side {
  let copies = 0;
  const ready = async () => [await openPlace(copy(`profiled-${++copies}`), night)];
  return timed(ready, async (house) => {
    await closeMonth(house.api, month);
    await house.close();
  });
}

interface Closed {
  readonly month: string;
  readonly units: number;
}

/** Milliseconds for the same rows in as many units, without the app. */
async function writeBarely(to: Place['config'], from: Place['config'], { month, units }: Closed): Promise<number> {
  const source = await openRaw(from);
  const written = await readMonth(source, month);
  await source.close();
  const raw = await openRaw(to);
  const started = performance.now();
  await writeMonth(raw, written, units);
  const took = performance.now() - started;
  await raw.close();
  return took;
}

/** From the key to the last statement on the board, and the frames that were drawn meanwhile. */
async function closeInWindow(dataDir: string, { month, night }: MonthBooks) {
  buildOnce();
  const clockFile = join(dataDir, 'clock');
  writeFileSync(clockFile, new Date(night).toISOString());
  const host = await startBrowserHost({ dataDir, clockFile });
  const engine = await launchChromium();
  try {
    const { origin, visit } = visitorOf(engine, host);
    return await visit(true, async (page) => {
      await page.goto(`${origin}/#/settlement?month=${month}`);
      await page.waitForSelector(dueButton);
      const watching = page.evaluateHandle(watchFrames, running);
      await watching;
      await page.keyboard.press('d');
      return (await watching).evaluate(({ result }) => result);
    });
  } finally {
    await engine.close();
    await host.stop();
  }
}

/** Runs in the page: milliseconds between its frames from the next key until what is running has come and gone. */
function watchFrames(selector: string) {
  const result = new Promise<{ took: number; frames: number[] }>((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const frames: number[] = [];
        let last = timeStamp;
        let begun = false;
        const frame = (now: number) => {
          frames.push(now - last);
          last = now;
          const there = document.querySelector(selector) !== null;
          if (begun && !there) return resolve({ took: now - timeStamp, frames });
          begun ||= there;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      },
      { capture: true, once: true },
    );
  });
  return { result };
}

interface Found {
  readonly orders: number;
  readonly inProcess: Awaited<ReturnType<typeof closeInProcess>>;
  readonly bare: number;
  readonly seen: Awaited<ReturnType<typeof closeInWindow>>;
}

/** Answers whether a goal was missed. */
function tell(report: Report, { orders, inProcess, bare, seen }: Found): boolean {
  const name = `month end, ${customers} customers, ${short(orders)} orders`;
  const longest = Math.max(...seen.frames);
  const figures = [
    within(`${name}, key to last statement`, seen.took, mostMs, 'ms', bare),
    within(`${name}, longest frame meanwhile`, longest, mostFrameMs, 'ms'),
    within(`${name}, in process`, inProcess.took, mostMs, 'ms', bare),
    within(`${name}, longest block of the process`, inProcess.longestBlock, mostFrameMs, 'ms'),
  ];
  report.add(...figures);
  report.explain(name, [
    `${seen.frames.length} frames, 99th percentile ${quantile(seen.frames, 0.99).toFixed(1)} ms`,
    `99th percentile of the process's turns ${inProcess.usualBlock.toFixed(1)} ms`,
  ]);
  return figures.some(({ met }) => met === false);
}
