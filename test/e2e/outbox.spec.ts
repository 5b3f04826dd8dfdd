import { freePort } from '../helpers/free-port.ts';
import { type SmtpServer, smtpPassword, smtpUser, startSmtpServer } from '../helpers/smtp-server.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { comeIn, expectHere, logIn, logOut, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';
import { patternOf } from './words.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`messages leave the house in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let server: SmtpServer;

    test.beforeAll(async () => {
      server = await startSmtpServer();
      desk = deskAt(shared.app.page, language);
      await comeIn(desk, language === 'en' ? people.chenjing : people.wangli);
    });
    test.afterAll(() => server?.stop());

    const outbox = () => desk.page.getByRole('grid', { name: desk.words('mail:title') });
    const pane = () => desk.page.getByRole('complementary', { name: desk.words('mail:message.title') });
    const state = (name: string) =>
      outbox().getByRole('gridcell', { name: desk.words(`mail:state.${name}`), exact: true });
    const first = () => desk.page.getByRole('region', { name: desk.words('mail:way.first'), exact: true });
    const set = async (label: string, value: string) => {
      await desk.field(desk.words(`mail:settings.${label}`), first()).fill(value);
    };

    test('[2.4.3] what waits is listed with what was sent by hand, and the order is a key away', async () => {
      const { page, words } = desk;
      await goTo(desk, '/outbox');
      await expectTitle(desk, words('mail:title'));
      await expect(outbox().getByRole('row')).toHaveCount(4);
      await expect(state('queued')).toHaveCount(2);
      await expect(state('recorded')).toHaveCount(1);
      await outbox().press('ArrowDown');
      await expect(pane()).toContainText('customer.example.com');
      await keepScreenshot(page, `outbox-${language}`);
      await outbox().press('Enter');
      await expect(page).toHaveURL(/#\/orders\//);
    });

    test('[2.4.3] one is cancelled with its reason before it leaves', async () => {
      const { page, words } = desk;
      await goTo(desk, '/outbox?show=waiting');
      await expect(outbox().getByRole('row')).toHaveCount(3);
      await outbox().press('Delete');
      await desk.field(words('common:ask.reason')).fill('已电话告知');
      await desk.press('Control+Enter');
      await expect(outbox().getByRole('row')).toHaveCount(2);
      await goTo(desk, '/outbox?show=cancelled');
      await expect(pane()).toContainText('已电话告知');
      await expect(page.getByText(words('mail:state.cancelled'), { exact: true }).first()).toBeVisible();
    });

    test('[2.4.3] the administrator sets up an account, and a test shows the server’s answer', async () => {
      const { page, words } = desk;
      await logOut(desk);
      // The administrator of the demonstration works in Chinese.
      await logIn(desk, people.admin);
      const chinese = deskAt(page);
      await expectHere(chinese, people.admin.displayName);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      await goTo(desk, '/settings/outgoing');
      await expectTitle(desk, words('mail:settings.title'));
      await set('host', '127.0.0.1');
      await first()
        .getByRole('combobox', { name: words('mail:settings.security') })
        .press('ArrowDown');
      await page.getByTitle(words('mail:settings.none'), { exact: true }).last().click();
      await set('port', String(await freePort()));
      await set('user', smtpUser);
      await set('password', smtpPassword);
      await set('senderAddress', 'service@counter.example.com');
      await set('senderName', '客服部');
      const to = desk.field(words('mail:settings.testTo'), first());
      await to.fill('me@example.cn');
      await to.press('Enter');
      await expect(first()).toContainText(words('mail:error.hostRefused'));
      await set('port', String(server.port));
      await to.press('Enter');
      await expect(first()).toContainText(/250 /);
      await keepScreenshot(page, `outgoing-${language}`);
      expect(server.taken.map((one) => one.to)).toEqual([['me@example.cn']]);
      await first().getByRole('checkbox').check();
      server.manners.recipient = () => 550;
      await desk.press('Control+s');
      await expect(page.getByText(words('mail:settings.saved'))).toBeVisible();
    });

    test('[2.4.3] what no server takes stands out; sent again by a key it leaves, with the time of its acceptance', async () => {
      const { page, words } = desk;
      await goTo(desk, '/outbox?show=trouble');
      await expect(state('givenUp')).toHaveCount(1);
      await expect(page.getByText(patternOf(words('mail:error.serverRefused'))).first()).toBeVisible();
      await keepScreenshot(page, `outbox-trouble-${language}`);
      server.manners.recipient = () => null;
      await outbox().press('r');
      await goTo(desk, '/outbox?show=accepted');
      await state('accepted').click();
      await expect(pane()).toContainText(/250 /);
      await keepScreenshot(page, `outbox-accepted-${language}`);
      expect(server.taken).toHaveLength(2);
    });
  });
}
