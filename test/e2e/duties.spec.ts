import type { Page } from '@playwright/test';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { openPlaced, quickOrder } from './pages/order.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`duties of the manual in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let number: string;

    const panelOf = (rule: string) => desk.page.getByRole('dialog', { name: desk.words(`tasks:rule.${rule}.name`) });
    const openRule = async (rule: string) => {
      await goTo(desk, `/settings/duties?rule=${encodeURIComponent(JSON.stringify(rule))}`);
      await expect(panelOf(rule)).toBeVisible();
    };
    const inLanguage = async () => {
      const chinese = deskAt(shared.app.page);
      if (language === 'en' && (await chinese.button('common:frame.switchLanguage').isVisible())) {
        await chinese.button('common:frame.switchLanguage').click();
      }
      await expect(desk.button('common:frame.lock')).toBeVisible();
    };

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      await logIn(desk, people.director);
      await expectHere(deskAt(shared.app.page), people.director.displayName);
      await inLanguage();
    });

    test('[2.2.1] every duty is listed by clause with its limit, and found by its words', async () => {
      const { page, words } = desk;
      await goTo(desk, '/settings/duties');
      await expectTitle(desk, words('duties:rules.title'));
      const rows = page.getByRole('table', { name: words('duties:rules.title') }).locator('tbody tr');
      await expect(rows.nth(10)).toBeVisible();
      await keepScreenshot(page, `duties-${language}`);
      await page.getByRole('textbox', { name: words('duties:rules.search') }).fill('2.2.1');
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText(words('duties:rules.within.minutes', { amount: 5 }));
      await desk.press('ArrowDown', 'Enter');
      await expect(panelOf('order.printed')).toBeVisible();
    });

    test('[2.2.1] a negative limit and a step without recipients are refused at their fields', async () => {
      const { page, words } = desk;
      const panel = panelOf('order.printed');
      const limit = desk.field(words('duties:rule.minutes'), panel);
      await limit.fill('-5');
      await expect(panel.getByText(words('tasks:error.minutesWrong', { least: 1, most: 527_040 }))).toBeVisible();
      await limit.fill('7.5');
      await expect(panel.getByText(words('tasks:error.numberWrong'))).toBeVisible();
      await limit.fill('10');
      await desk.button('duties:rule.addStep', panel).click();
      await expect(panel.getByText(words('tasks:error.recipientsMissing'))).toBeVisible();
      await expect(panel.getByText(words('duties:rule.wrong', { count: 1 }))).toBeVisible();
      await expect(desk.button('duties:rule.save', panel)).toBeDisabled();
      await keepScreenshot(page, `duty-wrong-${language}`);
      await panel.getByRole('button', { name: words('duties:rule.removeStep', { number: 3 }) }).click();
      await expect(panel.getByText(words('tasks:error.recipientsMissing'))).toBeHidden();
    });

    test('[2.2.1, 3.3.1.7] a rule is tried out with the sum before it is saved', async () => {
      const { page, words } = desk;
      const panel = panelOf('order.printed');
      const trial = panel.getByRole('region', { name: words('duties:trial.title') });
      await desk.field(words('duties:trial.at'), trial).fill('2026-11-27 17:58');
      await expect(trial.getByRole('row').filter({ hasText: words('duties:trial.due') })).toContainText('18:08');
      await panel
        .getByRole('combobox', { name: words('duties:rule.dueKind') })
        .selectOption(words('duties:rule.dueKindOf.workingMinutes'));
      await expect(trial.getByRole('row').filter({ hasText: words('duties:trial.due') })).toContainText('08:40');
      await trial.scrollIntoViewIfNeeded();
      await keepScreenshot(page, `duty-trial-${language}`);
      await panel
        .getByRole('combobox', { name: words('duties:rule.dueKind') })
        .selectOption(words('duties:rule.dueKindOf.minutes'));
      await desk.press('Control+Enter');
      await expect(panel).toBeHidden();
      const row = page.getByRole('row').filter({ hasText: words('tasks:rule.order.printed.name') });
      await expect(row).toContainText(words('duties:rules.changed'));
      await expect(row).toContainText(words('duties:rules.within.minutes', { amount: 10 }));
    });

    test('quiet hours may end at 24:00 and run over midnight', async () => {
      const { page, words } = desk;
      const box = page.getByRole('region', { name: words('duties:quiet.title') });
      const mail = words('duties:quiet.mail');
      const until = desk.field(words('duties:quiet.to', { channel: mail }), box);
      await until.fill('25:00');
      await expect(box.getByText(words('tasks:error.timeWrong'))).toBeVisible();
      await until.fill('24:00');
      await desk.button('duties:quiet.save', box).click();
      await expect(page.getByText(words('duties:quiet.saved'))).toBeVisible();
      await expect(until).toHaveValue('24:00');
      await box.scrollIntoViewIfNeeded();
      await keepScreenshot(page, `quiet-${language}`);
    });

    test('[2.5.2] the next order goes by the changed rule, and its warning is on the desktop once for two windows', async () => {
      const { page, words } = desk;
      await openRule('city.inTime');
      await desk.field(words('duties:rule.warning'), panelOf('city.inTime')).fill('500000');
      await desk.press('Control+Enter');
      await expect(panelOf('city.inTime')).toBeHidden();
      await page.context().grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
      await watchMessages(page);
      await switchTo(desk, language === 'en' ? people.chenjing : people.wangli);
      const second = await page.context().newPage();
      await watchMessages(second);
      await second.goto(page.url());
      await expect(second.getByRole('button', { name: words('common:frame.lock') })).toBeVisible();
      number = await quickOrder(desk);
      await openPlaced(desk, number);
      await expect.poll(async () => (await messages(page, number)) + (await messages(second, number))).toBe(1);
      const shower = (await messages(page, number)) === 1 ? page : second;
      await goTo(deskAt(shower, language), '/');
      await clickMessage(shower, number);
      await expectTitle(deskAt(shower, language), number);
      await second.close();
    });

    test('[2.2.1] the new order’s task has ten minutes, and says where that comes from', async () => {
      const { page, words } = desk;
      // The demonstration prints into a folder, at once: the task is over.
      await goTo(desk, '/tasks?view=closed');
      const row = page
        .getByRole('row')
        .filter({ hasText: number })
        .filter({ hasText: words('tasks:rule.order.printed.name') });
      await row.getByText(words('tasks:rule.order.printed.name')).click();
      const panel = panelOf('order.printed');
      await expect(panel.getByText(words('tasks:limit.minutes', { amount: 10 }))).toBeVisible();
      await desk.press('Escape');
    });

    test('[2.5.2] the alerts beside the page name what is to be done', async () => {
      const { page, words } = desk;
      await desk.press('Control+b');
      const tray = page.getByRole('complementary', { name: words('tasks:alerts.title') });
      await expect(tray.getByRole('link').filter({ hasText: number }).first()).toBeVisible();
      await keepScreenshot(page, `alerts-${language}`);
      await tray.getByRole('combobox', { name: words('duties:sound.label') }).selectOption(words('duties:sound.never'));
      await page.emulateMedia({ colorScheme: 'dark' });
      await keepScreenshot(page, `alerts-dark-${language}`);
      await page.emulateMedia({ colorScheme: 'light' });
      await desk.press('Escape');
      await expect(tray).toBeHidden();
    });
  });
}

interface Shown {
  shown?: { body: string; message: EventTarget }[];
}

/** Counts what is put on the desktop; the messages themselves are the browser's. */
async function watchMessages(page: Page): Promise<void> {
  const watch = () => {
    const seen = window as unknown as Shown;
    if (seen.shown) return;
    const shown: NonNullable<Shown['shown']> = [];
    seen.shown = shown;
    window.Notification = class extends window.Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push({ body: options?.body ?? '', message: this });
      }
    };
  };
  await page.addInitScript(watch);
  await page.evaluate(watch);
}

/** Messages about an order that this window has put on the desktop. */
function messages(page: Page, number: string): Promise<number> {
  return page.evaluate(
    (wanted) => ((window as unknown as Shown).shown ?? []).filter(({ body }) => body.includes(wanted)).length,
    number,
  );
}

async function clickMessage(page: Page, number: string): Promise<void> {
  await page.evaluate((wanted) => {
    const found = (window as unknown as Shown).shown?.find(({ body }) => body.includes(wanted));
    found?.message.dispatchEvent(new Event('click'));
  }, number);
}
