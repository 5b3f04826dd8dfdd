import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

const typed = {
  'zh-CN': {
    highlights: '订单全部当天确认',
    causes: '两票因大雾晚到，已逐一告知客户',
    month: '本月货量平稳',
    plan: '下月旺季提前三天备车',
    case: '已查明并告知贵司',
  },
  en: {
    highlights: 'All orders confirmed the same day',
    causes: 'Two were late in fog; each customer was told',
    month: 'A steady month',
    plan: 'Vehicles three days ahead in the high season',
    case: 'Found out and told to you',
  },
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`work reports in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    const clerk = language === 'en' ? people.chenjing : people.wangli;
    const words = typed[language];
    let desk: Desk;

    test.beforeAll(async () => {
      const start = deskAt(shared.app.page, language);
      await logIn(start, clerk);
      await expectHere(start, clerk.displayName);
      desk = start;
    });

    test('[8] the clerk finds the day drafted, sees what a number is made of, completes and submits it by keyboard', async () => {
      const { page } = desk;
      await desk.press('Control+k');
      await expect(page.getByRole('combobox', { name: desk.words('common:palette.title') })).toBeFocused();
      await desk.type(desk.words('reports:act.list'));
      await expect(page.getByRole('option').first()).toContainText(desk.words('reports:act.list'));
      await desk.press('Enter');
      await expectTitle(desk, desk.words('reports:title'));
      await expect(row().first()).toContainText(desk.words('reports:state.draft'));
      await keepScreenshot(page, `reports-list-${language}`);
      await desk.press('ArrowDown', 'Enter');
      const number = page.locator('dl button').first();
      await expect(number).toBeVisible();
      await keepScreenshot(page, `report-daily-draft-${language}`);
      const count = Number(await number.textContent());
      await number.focus();
      await desk.press('Enter');
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(count);
      await keepScreenshot(page, `report-daily-list-${language}`);
      await desk.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);

      await desk.field(desk.words('reports:part.causes')).focus();
      await desk.type(words.causes);
      await desk.press('Control+Enter');
      await expect(page.getByText(desk.words('reports:error.highlightsMissing')).first()).toBeVisible();
      await desk.field(desk.words('reports:part.highlights')).focus();
      await desk.type(words.highlights);
      await desk.press('Control+Enter');
      await expect(page.getByText(desk.words('reports:page.waits')).first()).toBeVisible();
    });

    test('[8] the director approves it with one key; it is filed', async () => {
      await become(people.director);
      const { page } = desk;
      await goTo(desk, '/work-reports');
      await expectTitle(desk, desk.words('reports:title'));
      await row()
        .filter({ hasText: desk.words('reports:state.submitted') })
        .first()
        .focus();
      await desk.press('Enter');
      await expect(page.getByText(words.highlights)).toBeVisible();
      await desk.press('Control+Enter');
      await expect(page.getByText(desk.words('reports:state.approved')).first()).toBeVisible();
      await expect(page.getByText(/\.pdf$/).first()).toBeVisible();
      await keepScreenshot(page, `report-daily-approved-${language}`);
      await desk.button('reports:page.print').focus();
      await desk.press('Enter');
      await expect(page.getByRole('dialog').locator('canvas, iframe, img, embed').first()).toBeVisible({
        timeout: 20_000,
      });
      await keepScreenshot(page, `report-daily-paper-${language}`);
      await desk.press('Escape');
    });

    test('[8] a key account’s month is completed, approved by the department manager and sent to the client', async () => {
      const { page } = desk;
      await goTo(desk, '/work-reports?kind=keyAccount');
      await expect(row().first()).toContainText(desk.words('reports:state.draft'));
      await row().first().focus();
      await desk.press('Enter');
      await desk.field(desk.words('reports:customerPart.highlights')).focus();
      await desk.type(words.month);
      await desk.field(desk.words('reports:customerPart.plan')).focus();
      await desk.type(words.plan);
      const parts = page.getByRole('group').getByRole('textbox');
      for (let at = 0; at < (await parts.count()); at += 1) {
        await parts.nth(at).focus();
        await desk.type(words.case);
      }
      await keepScreenshot(page, `report-account-draft-${language}`);
      await desk.press('Control+Enter');
      await expect(page.getByText(desk.words('reports:page.waits')).first()).toBeVisible();

      await become(people.departmentManager);
      await goTo(desk, '/work-reports?kind=keyAccount');
      await row()
        .filter({ hasText: desk.words('reports:state.submitted') })
        .first()
        .focus();
      await desk.press('Enter');
      await expect(desk.button('reports:page.approve')).toBeVisible();
      await desk.press('Control+Enter');
      await expect(desk.page.getByText(desk.words('reports:page.notSent')).first()).toBeVisible();

      await become(people.director);
      await goTo(desk, '/work-reports?kind=keyAccount');
      await row()
        .filter({ hasText: desk.words('reports:state.approved') })
        .first()
        .focus();
      await desk.press('Enter');
      await desk.button('reports:page.send').first().focus();
      await desk.press('Enter');
      const address = desk.page.getByRole('textbox', { name: desk.words('reports:page.recipientAddress') }).first();
      await address.focus();
      await desk.press('Control+a');
      await desk.type('report@example.com');
      await desk.press('Control+Enter');
      await expect(desk.button('reports:page.sendAgain')).toBeVisible();
      await keepScreenshot(desk.page, `report-account-sent-${language}`);
    });

    const row = () => desk.page.locator('[data-row]');

    /** Whoever has not chosen the language of this test works in Chinese until he does. */
    const chosen = new Set<string>(language === 'en' ? ['chenjing'] : []);
    async function become(person: (typeof people)[keyof typeof people]): Promise<void> {
      const knows = language === 'zh-CN' || chosen.has(person.userName);
      const shown = knows ? desk : deskAt(desk.page);
      await switchTo(desk, person, shown);
      if (!knows) await shown.button('common:frame.switchLanguage').click();
      chosen.add(person.userName);
      await expect(desk.button('common:frame.lock')).toBeVisible();
    }
  });
}
