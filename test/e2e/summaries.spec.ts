import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

const typed = {
  'zh-CN': {
    highlights: '客户当天得到答复',
    causes: '先安抚客户，忘了先汇报',
    plan: '先开汇报表再回电',
    reason: '原因写具体些',
  },
  en: {
    highlights: 'Customers were answered the same day',
    causes: 'Calmed the customer first and reported after',
    plan: 'Open the report before calling back',
    reason: 'Name the causes',
  },
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`the month’s summary in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    const clerk = language === 'en' ? people.chenjing : people.wangli;
    let desk: Desk;

    test.beforeAll(async () => {
      const start = deskAt(shared.app.page, language);
      await logIn(start, clerk);
      await expectHere(start, clerk.displayName);
      desk = start;
    });

    test('[3.4, 4.3.1.9] a clerk finds it drafted, sees who told in time, and what each figure is made of', async () => {
      const { page, words } = desk;
      await desk.press('Control+k');
      await expect(page.getByRole('combobox', { name: words('common:palette.title') })).toBeFocused();
      await desk.type(words('summaries:act.list'));
      await expect(page.getByRole('option').first()).toContainText(words('summaries:act.list'));
      await desk.press('Enter');
      await expectTitle(desk, words('summaries:title'));
      await expect(row()).toHaveCount(1);
      await expect(row()).toContainText(words('summaries:state.draft'));
      await desk.press('ArrowDown', 'Enter');
      const inTime = page.getByRole('button', { name: figureName(desk, 'inTime') }).first();
      await expect(inTime).toBeVisible();
      await keepScreenshot(page, `summary-draft-${language}`);
      const count = Number(await inTime.textContent());
      await inTime.focus();
      await desk.press('Enter');
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(count);
      await keepScreenshot(page, `summary-figure-${language}`);
      await desk.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    test('[4.3.1.9] the clerk completes it and hands it in by keyboard', async () => {
      const { page, words } = desk;
      await desk.field(words('summaries:part.highlights')).focus();
      await desk.type(typed[language].highlights);
      await desk.press('Control+Enter');
      await expect(page.getByRole('alert').filter({ hasText: words('summaries:error.incomplete') })).toBeVisible();
      await expect(page.getByText(words('summaries:error.planMissing')).first()).toBeVisible();
      await desk.press('Tab');
      await desk.type(typed[language].causes);
      await desk.press('Tab');
      await desk.type(typed[language].plan);
      await desk.press('Control+Enter');
      await expect(page.getByText(words('summaries:page.waits')).first()).toBeVisible();
      await expect(page.getByText(words('summaries:page.same'))).toBeVisible();
    });

    test('[4.3.1.9] the director sees everybody’s, returns this one with a reason and approves it at last', async () => {
      await director();
      const { page, words } = desk;
      await goTo(desk, '/summaries');
      await expectTitle(desk, words('summaries:title'));
      await expect(row().first()).toContainText(words('summaries:department'));
      await keepScreenshot(page, `summaries-${language}`);
      await mine().focus();
      await desk.press('Enter');
      await expect(page.getByText(typed[language].plan)).toBeVisible();
      await desk.button('summaries:page.giveBack').focus();
      await desk.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await desk.type(typed[language].reason);
      await desk.press('Control+Enter');
      await expect(page.getByText(words('summaries:state.returned')).first()).toBeVisible();

      await back();
      const again = deskAt(desk.page, language);
      await goTo(again, '/summaries');
      await row().first().focus();
      await desk.press('Enter');
      await expect(desk.page.getByText(typed[language].reason)).toBeVisible();
      await expect(desk.field(desk.words('summaries:part.plan'))).toHaveValue(typed[language].plan);
      await desk.press('Control+Enter');
      await expect(desk.page.getByText(desk.words('summaries:page.waits')).first()).toBeVisible();

      await director();
      await goTo(desk, '/summaries');
      await mine().focus();
      await desk.press('Enter');
      await expect(desk.button('summaries:page.approve')).toBeVisible();
      await desk.press('Control+Enter');
      await expect(desk.page.getByText(desk.words('summaries:state.approved')).first()).toBeVisible();
      await keepScreenshot(desk.page, `summary-approved-${language}`);
    });

    test('[3.4, 4.3.1.9] the department’s month stands person by person, and on paper', async () => {
      const { page, words } = desk;
      await goTo(desk, '/summaries');
      await row().first().focus();
      await desk.press('Enter');
      await expect(page.getByRole('table', { name: words('summaries:section.people') })).toBeVisible();
      await keepScreenshot(page, `summary-department-${language}`);
      await desk.button('summaries:page.print').focus();
      await desk.press('Enter');
      await expect(page.getByRole('dialog').locator('canvas, iframe, img, embed').first()).toBeVisible({
        timeout: 20_000,
      });
      await keepScreenshot(page, `summary-paper-${language}`);
      await desk.press('Escape');
    });

    const row = () => desk.page.locator('[data-row]');
    const mine = () => row().filter({ hasText: nameOf() });
    const nameOf = () => (language === 'en' ? 'Chen Jing' : clerk.displayName);

    /** The director works in Chinese until he chooses the language of this test. */
    let chosen = language === 'zh-CN';
    async function director(): Promise<void> {
      const shown = chosen ? desk : deskAt(desk.page);
      await switchTo(desk, people.director, shown);
      if (!chosen) await shown.button('common:frame.switchLanguage').click();
      chosen = true;
      await expect(desk.button('common:frame.lock')).toBeVisible();
    }

    async function back(): Promise<void> {
      await switchTo(desk, clerk);
    }
  });
}

/** The button of a figure, whatever its number is. */
function figureName({ words }: Desk, figure: 'inTime'): RegExp {
  const [before = ''] = words('summaries:page.open', { what: words(`summaries:figure.${figure}`), count: 0 }).split(
    '0',
  );
  return new RegExp(`^${before.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}
