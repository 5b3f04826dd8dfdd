import type { Page } from 'playwright-core';
import { buildOnce, startBrowserHost } from '../../helpers/browser-host.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { within } from '../figure.ts';
import { median, quantile } from '../measure/statistics.ts';
import { type BarePage, serveBarePage } from './bare-page.ts';
import { type Group, short } from './group.ts';
import { visitorOf } from './visitor.ts';

/** Fifty frames a second. */
const mostFrameMs = 20;
const rounds = 5;
const seconds = 3;
/** Ten rows a frame, 18,000 pixels a second: as fast as a wheel that is flung. */
const pixelsPerFrame = 300;

const grid = '[role="grid"]';
const gridRows = `${grid} [role="row"]:not(:has([role="columnheader"]))`;

/** The feedback table with as many rows as a busy fortnight has, flung through in Chromium. */
export const scrollingGroup: Group = {
  name: 'scrolling',
  async run(stage, report) {
    const { small } = stage.sizes;
    await stage.leave(small);
    const { dataDir } = await stage.dataset(small);
    buildOnce();
    const host = await startBrowserHost({ dataDir });
    const engine = await launchChromium();
    const bare = await serveBarePage();
    try {
      const { origin, visit } = visitorOf(engine, host);
      const plain = await visit(false, (page) => framesOf(page, bare));
      const { rows, frames } = await visit(true, async (page) => {
        await page.goto(`${origin}/#/tracking`);
        await page.waitForSelector(gridRows);
        const loaded = await loadAll(page, small);
        const taken: number[] = [];
        for (let round = 0; round < rounds; round++) taken.push(...(await fling(page, grid)));
        return { rows: loaded, frames: taken };
      });
      const name = `feedback table of ${short(rows)} rows, frame while scrolling`;
      report.add(within(`${name}, mean`, mean(frames), mostFrameMs, 'ms', mean(plain)));
      report.explain(name, [
        `median ${median(frames).toFixed(1)} ms, 95th percentile ${quantile(frames, 0.95).toFixed(1)} ms, ${(1_000 / mean(frames)).toFixed(0)} frames a second`,
      ]);
    } finally {
      await bare.close();
      await engine.close();
      await host.stop();
    }
  },
};

async function framesOf(page: Page, { url }: BarePage): Promise<readonly number[]> {
  await page.goto(url);
  return fling(page, 'html');
}

/** Scrolls to the end again and again until no more rows come; answers how many there are. */
async function loadAll(page: Page, expected: number): Promise<number> {
  const box = page.locator(grid);
  for (;;) {
    const count = Number(await box.getAttribute('aria-rowcount'));
    if (count >= expected) return count;
    await box.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    const more = await page
      .waitForFunction(
        ({ selector, before }) => Number(document.querySelector(selector)?.getAttribute('aria-rowcount')) > before,
        { selector: grid, before: count },
        { timeout: 5_000 },
      )
      .catch(() => null);
    if (!more) return count;
  }
}

/** Milliseconds between the frames of some seconds, while the box is scrolled down and up again. */
function fling(page: Page, selector: string): Promise<readonly number[]> {
  return page.locator(selector).evaluate(
    (box, { lasts, step }) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let down = true;
        let last = performance.now();
        const until = last + lasts;
        const frame = (now: number) => {
          frames.push(now - last);
          last = now;
          if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) down = false;
          else if (box.scrollTop === 0) down = true;
          box.scrollBy({ top: down ? step : -step });
          if (now < until) requestAnimationFrame(frame);
          // Between asking and the first frame nothing was drawn.
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    { lasts: seconds * 1_000, step: pixelsPerFrame },
  );
}

function mean(samples: readonly number[]): number {
  return samples.reduce((sum, one) => sum + one, 0) / samples.length;
}
