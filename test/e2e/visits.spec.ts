import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';
import type { Language } from './words.ts';

/** A Tuesday; the guests come a quarter of an hour later. */
const moment = '2026-11-24T10:00:00+08:00';

const texts = {
  'zh-CN': {
    locale: 'zh-CN',
    person: people.wangli,
    company: '远航国际贸易集团',
    purpose: '考察仓库，商谈全国配送',
    guest: '史文博',
    reason: '客人提前离开',
    minutes: '看过仓库，价格下周答复',
    followUp: '下周一前报价',
  },
  en: {
    locale: 'en-GB',
    person: people.chenjing,
    company: 'Fjord Cargo AS',
    purpose: 'Tour of the warehouse, distribution all over China',
    guest: 'Peter Olsen',
    reason: 'The guests had to leave early',
    minutes: 'Saw the warehouse, prices are answered next week',
    followUp: 'Send prices by Monday',
  },
} as const satisfies Readonly<Record<Language, object>>;

for (const language of ['zh-CN', 'en'] as const) {
  const said = texts[language];
  test.describe(`a VIP visit in ${language}`, () => {
    test.use({ locale: said.locale });
    const shared = shareApp('demo', { chained: true, moment });
    let desk: Desk;

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      await logIn(desk, said.person);
      await expectHere(desk, said.person.displayName);
    });

    test('[6.2.1] is announced by keyboard with its preparation list, confirmed and prepared', async () => {
      const { page, words } = desk;
      await goTo(desk, '/visits/new');
      await expect(desk.field(words('reception:field.customer'))).toBeFocused();
      await desk.press('Control+Enter');
      await expect(page.getByText(words('reception:error.companyMissing'))).toBeVisible();
      await desk.field(words('reception:field.customer')).fill(said.company);
      await page.getByRole('radio', { name: words('reception:grade.A') }).check();
      await desk.field(words('reception:field.purpose')).fill(said.purpose);
      await guestName(1).fill(said.guest);
      await desk.press('Alt+g');
      await desk.type('Laura Martin');
      await expect(guestName(1)).toHaveValue(said.guest);
      await expect(guestName(2)).toHaveValue('Laura Martin');
      await desk.field(words('reception:field.day')).fill('+0');
      await desk.field(words('reception:field.from')).fill('1015');
      await desk.field(words('reception:field.to')).fill('1145');
      await page.getByLabel(words('reception:field.room'), { exact: true }).selectOption({ index: 2 });
      await desk.press('Control+Enter');
      await expectTitle(desk, said.company);
      await desk.press('k');
      await expect(page.getByText(words('reception:state.confirmed')).first()).toBeVisible();
      await desk.press('Space');
      await expect(page.getByText(words('reception:state.preparing')).first()).toBeVisible();
      await expect(page.getByRole('checkbox').first()).toBeChecked();
      await keepScreenshot(page, `reception-visit-${language}`);
    });

    test('[6] has name badges, a sheet, and its place in the week', async () => {
      const { page, words } = desk;
      for (const [key, title] of [
        ['b', 'reception:sheet.badges'],
        ['p', 'reception:sheet.title'],
      ] as const) {
        await desk.press(key);
        const panel = page.getByRole('dialog', { name: words(title) });
        await expect(panel.getByRole('button', { name: words('printing:preview.print') })).toBeVisible();
        await keepScreenshot(page, `reception-print-${key}-${language}`);
        await desk.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await goTo(desk, '/visits?show=week');
      await page.getByRole('link').filter({ hasText: said.company }).click();
      await expectTitle(desk, said.company);
    });

    test('[6, 6.3.1] is received, ends with a reason for what is open, and leaves minutes and a follow-up', async () => {
      const { page, words } = desk;
      await desk.press('a');
      await expect(page.getByText(words('reception:state.inProgress')).first()).toBeVisible();
      await desk.press('e');
      await expect(page.getByRole('dialog')).toBeVisible();
      await desk.type(said.reason);
      await desk.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByText(words('reception:state.ended')).first()).toBeVisible();
      await expect(page.getByRole('button', { name: words('reception:minutes.finish') })).toBeEnabled();
      await desk.field(words('reception:minutes.text')).fill(said.minutes);
      await desk.press('Control+Enter');
      await expect(page.getByRole('button', { name: words('reception:minutes.reopen') })).toBeVisible();
      await desk.press('f');
      await desk.field(words('reception:field.text')).fill(said.followUp);
      await desk.field(words('reception:field.dueDay')).fill('+3');
      await desk.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('listitem').filter({ hasText: said.followUp }).first()).toBeVisible();
      await keepScreenshot(page, `reception-ended-${language}`);
    });

    const guestName = (place: number) => {
      const { words } = desk;
      return desk.page.getByLabel(`${words('reception:field.guests')} ${place} ${words('reception:guest.name')}`);
    };
  });
}
