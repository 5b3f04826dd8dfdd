import { buildOnce, startBrowserHost } from '../../helpers/browser-host.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { within } from '../figure.ts';
import { median, quantile } from '../measure/statistics.ts';
import { type BarePage, serveBarePage } from './bare-page.ts';
import { type Group, type Report, short } from './group.ts';
import { countScripts } from './scripts.ts';
import { loadAndPaint, type LoadTimes, pressAndPaint } from './painted.ts';
import { logIn, type Visitor, visitorOf } from './visitor.ts';

const most = { ready: 1_500, list: 1_500, firstPaint: 600, firstLoad: 350, orderForm: 200, lookUp: 50 };
const rounds = 5;
const presses = 15;

const anyPage = 'h1';
const orderRows = '[role="grid"] [role="row"]:not(:has([role="columnheader"]))';
const orderForm = '[aria-keyshortcuts="F9"]';
const clientRows = '[role="listbox"] [role="option"]';

/** The app as a person meets it: its host, its pages in Chromium, its look-up. */
export const browserGroup: Group = {
  name: 'browser',
  async run(stage, report) {
    const { middle } = stage.sizes;
    await stage.leave(middle);
    const { dataDir } = await stage.dataset(middle);
    buildOnce();
    const ready: number[] = [];
    for (let index = 0; index < rounds; index++) {
      const started = performance.now();
      const host = await startBrowserHost({ dataDir });
      ready.push(performance.now() - started);
      await host.stop();
    }
    report.add(within(`browser host ready, ${short(middle)} orders`, median(ready), most.ready, 'ms'));
    const host = await startBrowserHost({ dataDir });
    const engine = await launchChromium();
    const bare = await serveBarePage();
    try {
      await measurePages(visitorOf(engine, host), bare, report);
    } finally {
      await bare.close();
      await engine.close();
      await host.stop();
    }
  },
};

async function measurePages(visitor: Visitor, bare: BarePage, report: Report): Promise<void> {
  const { origin } = visitor;
  const taken = { list: [] as LoadTimes[], logIn: [] as LoadTimes[], bare: [] as LoadTimes[] };
  for (let index = 0; index < rounds; index++) {
    taken.logIn.push(await visitor.visit(false, (page) => loadAndPaint(page, `${origin}/`, anyPage)));
    taken.list.push(await visitor.visit(true, (page) => loadAndPaint(page, `${origin}/#/orders`, orderRows, 10)));
    taken.bare.push(await visitor.visit(false, (page) => loadAndPaint(page, bare.url, 'tbody tr', 50)));
  }
  const of = (key: keyof LoadTimes, list: readonly LoadTimes[]) => median(list.map((times) => times[key]));
  report.add(
    within('list with rows on the screen', of('shown', taken.list), most.list, 'ms', of('shown', taken.bare)),
    within(
      'first paint of the log-in page',
      of('firstPaint', taken.logIn),
      most.firstPaint,
      'ms',
      of('firstPaint', taken.bare),
    ),
  );
  await measureScripts(visitor, report);
  await measureLookUp(visitor, report);
}

async function measureScripts({ origin, visit }: Visitor, report: Report): Promise<void> {
  await visit(false, async (page, context) => {
    const scripts = countScripts(page);
    await loadAndPaint(page, `${origin}/`, anyPage);
    await logIn(context, origin);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('nav');
    await page.waitForSelector(`main ${anyPage}`);
    const first = scripts.kilobytes();
    await page.evaluate(() => location.assign('#/drafts/new'));
    await page.waitForSelector(orderForm);
    report.add(
      within('JavaScript of log-in and Today, gzipped', first, most.firstLoad, 'KB'),
      within('JavaScript more for the order form, gzipped', scripts.kilobytes() - first, most.orderForm, 'KB'),
    );
    report.explain('JavaScript files, KB gzipped', scripts.list());
  });
}

async function measureLookUp({ origin, visit }: Visitor, report: Report): Promise<void> {
  await visit(true, async (page) => {
    await page.goto(`${origin}/#/drafts/new`);
    await page.waitForSelector(orderForm);
    const opened: number[] = [];
    const typed: number[] = [];
    for (let index = 0; index < presses; index++) {
      opened.push(await pressAndPaint(page, 'F9', clientRows));
      await page.keyboard.press('z');
      typed.push(await pressAndPaint(page, 'j', clientRows));
      await page.keyboard.press('Escape');
      await page.waitForSelector(clientRows, { state: 'detached' });
    }
    report.add(
      within('F9, key press to painted list, median', median(opened), most.lookUp, 'ms'),
      within('F9, a letter typed to painted list, median', median(typed), most.lookUp, 'ms'),
    );
    report.explain('F9, 95th percentile', [
      `key press ${quantile(opened, 0.95).toFixed(0)} ms, a letter typed ${quantile(typed, 0.95).toFixed(0)} ms`,
    ]);
  });
}
