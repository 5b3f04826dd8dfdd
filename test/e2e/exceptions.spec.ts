import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { comeIn, people } from './pages/people.ts';
import { feedbackTable } from './pages/tracking.ts';
import { keepScreenshot } from './screenshots.ts';
import { patternOf } from './words.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`trouble on the way in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let number = '';
    const section = () => desk.page.getByRole('region', { name: desk.words('exceptions:panel.title'), exact: true });
    const dialog = () => desk.page.getByRole('dialog');
    const picture = (name: string) => keepScreenshot(desk.page, `${name}-${language}`);
    /** A call that is logged where the duty asks for it. */
    const logCall = async (duty: string) => {
      // The duties stand above; what was said of the call stands below, in words much the same.
      const line = section()
        .getByRole('list')
        .first()
        .getByRole('listitem')
        .filter({ hasText: desk.words(duty) });
      await desk.button('exceptions:do.inform', line).press('Enter');
      await desk.field(new RegExp(desk.words('tasks:contact.person')), dialog()).fill('王先生');
      await desk.field(new RegExp(desk.words('tasks:contact.phone')), dialog()).fill('13800138000');
      await desk.field(new RegExp(desk.words('exceptions:form.what')), dialog()).fill('已告知');
      await desk.press('Control+Enter');
      await expect(line).toHaveCount(0);
    };

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      await comeIn(desk, language === 'en' ? people.chenjing : people.wangli);
    });

    test('[2.5.2] a late order is flagged with one key and followed to its end without the mouse', async () => {
      const { page, words } = desk;
      const { rows, grid, number: numberOf } = feedbackTable(desk);
      await goTo(desk, '/tracking?view=notArrived&centre=freight');
      const sound = rows
        .filter({ hasNot: page.getByRole('img', { name: patternOf(words('exceptions:flags.label')) }) })
        .filter({ hasText: words('common:orderState.inTransit') });
      number = await numberOf(sound.first());
      await goTo(desk, `/tracking?text=${number}`);
      await expect(rows).toHaveCount(1);
      await grid.focus();
      await desk.press('o');
      await expectTitle(desk, number);
      await expect(section()).toContainText(words('exceptions:panel.flag'));
      await desk.press('f');
      await expect(dialog()).toBeVisible();
      await desk.field(new RegExp(words('exceptions:form.pieces')), dialog()).fill('99999');
      await desk.field(new RegExp(words('exceptions:form.newExpectedAt')), dialog()).fill('+2 18');
      await desk.press('Control+Enter');
      await expect(dialog().getByRole('alert')).toBeVisible();
      await picture('exceptions-flag');
      await desk.field(new RegExp(words('exceptions:form.pieces')), dialog()).fill('');
      await desk.press('Control+Enter');
      await expect(dialog()).toHaveCount(0);
      await expect(section()).toContainText(words('tasks:rule.trouble.freightAsked.name'));
      await picture('exceptions-late');
      await logCall('tasks:rule.trouble.freightAsked.name');
      await logCall('tasks:rule.trouble.consignorInformed.name');
      await desk.press('d');
      await desk.press('Control+Enter');
      await expect(dialog()).toContainText(words('exceptions:error.causeMissing'));
      await desk.press('Escape');
      await desk.press('w');
      await desk.type('高速封路');
      await dialog().getByRole('combobox').selectOption('carrier');
      await desk.press('Control+Enter');
      await expect(section()).toContainText('高速封路');
      await desk.press('n');
      await desk.type('客户同意等候');
      await desk.press('Control+Enter');
      await expect(dialog()).toHaveCount(0);
      await expect(section()).toContainText('客户同意等候');
      await desk.press('d');
      await desk.type('按新时间送达');
      await desk.press('Control+Enter');
      await expect(section()).toContainText(words('exceptions:panel.closed', { count: 1 }));
      await expect(page.getByRole('region', { name: words('orders:order.timeline') })).toContainText('按新时间送达');
      await picture('exceptions-late-over');
    });

    test('[2.5.2] a lost order stands in the lists, and one key begins its replacement', async () => {
      const { page, words } = desk;
      await goTo(desk, '/exceptions?kind=lost');
      const grid = page.getByRole('grid', { name: words('exceptions:title') });
      const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell') });
      await expect(rows.first()).toContainText(words('exceptions:kind.lost'));
      await goTo(desk, '/exceptions');
      await expect(rows.nth(1)).toBeVisible();
      await picture('exceptions-list');
      await goTo(desk, '/tracking?view=trouble');
      await expect(
        feedbackTable(desk).rows.filter({
          has: page.getByRole('img', { name: new RegExp(words('exceptions:kind.lost')) }),
        }),
      ).toHaveCount(1);
      await picture('exceptions-tracking');
      await goTo(desk, '/');
      await expect(page.getByRole('region', { name: words('exceptions:title'), exact: true })).toBeVisible();
      await picture('exceptions-today');
      await goTo(desk, '/exceptions?kind=lost');
      await expect(rows).toHaveCount(1);
      await grid.focus();
      await desk.press('Enter');
      await expect(section()).toContainText(words('exceptions:kind.lost'));
      await expect(section()).toContainText(words('tasks:rule.trouble.replaced.name'));
      await picture('exceptions-lost');
      await desk.press('m');
      await expectTitle(desk, words('orders:form.title'));
      await page.goBack();
      await expect(section()).toContainText(words('exceptions:linkState.draft'));
      await picture('exceptions-lost-draft');
    });
  });
}
