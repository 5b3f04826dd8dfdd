import { startSmtpServer, type SmtpServer } from '../helpers/smtp-server.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { contactsOf, openSigned, sendMailBy } from './pages/messages.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { feedbackTable } from './pages/tracking.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`what customers are told, in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let server: SmtpServer;
    const picture = (name: string) => keepScreenshot(desk.page, `${name}-${language}`);

    test.beforeAll(async () => {
      server = await startSmtpServer();
      // The administrator works in Chinese.
      const chinese = deskAt(shared.app.page);
      await logIn(deskAt(shared.app.page, language), people.admin);
      await expectHere(chinese, people.admin.displayName);
      await sendMailBy(chinese, server.port);
      await goTo(chinese, '/');
      desk = deskAt(shared.app.page, language);
      await switchTo(chinese, language === 'en' ? people.chenjing : people.wangli, desk);
    });
    test.afterAll(() => server?.stop());

    test('[2.5.1] the consignor is told by e-mail, and the task closes when the server has taken it', async () => {
      const number = await openSigned(desk);
      const { section, dialog, purpose, closed } = contactsOf(desk);
      await expectTitle(desk, number);
      await expect(section).toBeVisible();
      await desk.press('t');
      await dialog.getByText(desk.words('messages:way.email'), { exact: true }).click();
      await purpose.selectOption('order.signedTold');
      await expect(dialog.getByRole('textbox').last()).toHaveValue(new RegExp(number));
      const address = desk.field(desk.words('messages:field.email'), dialog);
      await address.fill('nobody');
      await desk.press('Control+Enter');
      await expect(dialog.getByRole('alert')).toHaveText(desk.words('messages:error.emailWrong'));
      await address.fill('zhang@example.cn');
      await picture('tell-email');
      await desk.press('Control+Enter');
      await expect(section).toContainText(desk.words('messages:state.accepted'), { timeout: 30_000 });
      // What the demonstration had waiting leaves by the new account too.
      const told = () => server.taken.find(({ to }) => to.includes('zhang@example.cn'));
      await expect.poll(() => told()?.mail.text, { timeout: 30_000 }).toContain(number);
      await closed.locator('summary').click();
      await expect(closed).toContainText(desk.words('tasks:rule.consignor.told.name'));
      await picture('contacts');
    });

    test('[2.5.1, 2.5.2] a logged call closes the task and stands on the order', async () => {
      await openSigned(desk);
      const { section, dialog, purpose, closed } = contactsOf(desk);
      await expect(section).toBeVisible();
      await desk.press('l');
      await purpose.selectOption('order.signedTold');
      await desk.field(desk.words('messages:field.person'), dialog).fill('张三');
      await desk.field(desk.words('messages:field.phone'), dialog).fill('12');
      await desk.press('Control+Enter');
      await expect(dialog.getByRole('alert')).toHaveText(desk.words('messages:error.phoneWrong'));
      await desk.field(desk.words('messages:field.phone'), dialog).fill('13800138000');
      await picture('log-contact');
      await desk.press('Control+Enter');
      await expect(section).toContainText('13800138000');
      await closed.locator('summary').click();
      await expect(closed).toContainText(desk.words('tasks:rule.consignor.told.name'));
      await desk.press('t');
      await expect(dialog.locator('blockquote')).toBeVisible();
      await picture('tell-phone');
      await desk.press('Escape');
    });

    test('[2.4.1] the consignment letter is mailed to the network company as a PDF', async () => {
      const { page, words } = desk;
      const { rows, grid, number, field } = feedbackTable(desk);
      await goTo(desk, '/tracking?classes=["A"]&view=notArrived');
      await expect(rows.first()).toContainText('HY');
      const chosen = await number(rows.first());
      await grid.focus();
      await desk.press('o');
      await expectTitle(desk, chosen);
      const section = page.getByRole('region', { name: words('tracking:order.title') });
      if ((await field('partnerName').inputValue()) === '') {
        await field('partnerName').fill('华东速达');
        await desk.press('Control+Enter');
      }
      await desk.button('tracking:letter.mail', section).click();
      const dialog = page.getByRole('dialog');
      await desk.field(words('tracking:letter.mailAddress'), dialog).fill('zhou@partner.example.cn');
      await expect(dialog.getByRole('textbox').last()).toHaveValue(new RegExp(chosen));
      await picture('letter-mail');
      const before = server.taken.length;
      await desk.press('Control+Enter');
      await expect.poll(() => server.taken.length, { timeout: 40_000 }).toBe(before + 1);
      const [file] = server.taken.at(-1)?.mail.attachments ?? [];
      expect(file?.content.subarray(0, 5).toString()).toBe('%PDF-');
      await expect(section).toContainText(words('tracking:letter.sent'));
      await picture('letter-mailed');
    });

    test('[2.4.3] how a customer wants to be told stands with the customer', async () => {
      const { page, words } = desk;
      await goTo(desk, '/customers');
      await page.locator('[data-row]').first().click();
      const wish = page.getByRole('region', { name: words('messages:wish.title') });
      await wish.getByRole('combobox', { name: words('messages:wish.way') }).selectOption('sms');
      await desk.button('messages:act.save', wish).click();
      await expect(page.getByText(words('messages:wish.saved')).first()).toBeVisible();
      await wish.scrollIntoViewIfNeeded();
      await picture('wish');
    });
  });
}
