import { type SmtpServer, smtpPassword, smtpUser, startSmtpServer } from '../helpers/smtp-server.ts';
import { readerText } from '../helpers/pdf-reader.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { askContract } from './pages/contract.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, logOut, people, type Person } from './pages/people.ts';
import { reportForm, reportPage } from './pages/report.ts';
import { keepScreenshot } from './screenshots.ts';

/** The eve of National Day, a Wednesday; the next working day is 8 October. */
const eve = (time: string) => `2026-09-30T${time}:00+08:00`;
const leaders = {
  linguodong: { email: 'manager@leaders.example.cn', mailLanguage: 'both' },
  heqiang: { email: 'qc@leaders.example.cn', mailLanguage: 'zh-CN' },
  yuanhong: { email: 'gm@leaders.example.cn', mailLanguage: 'en' },
} as const;

type Row = Readonly<Record<string, unknown>>;

/** The office closes at 18:00, leaders have addresses, and mails leave by the suite's server. */
async function prepare({ page }: Desk, server: SmtpServer): Promise<void> {
  const { hours, hoursVersion } = await askContract<{ hours: Row; hoursVersion: number }>(page, 'calendar.current');
  const open = [{ from: '08:30', to: '18:00' }];
  await askContract(page, 'calendar.setHours', { ...hours, standard: open, version: hoursVersion });
  for (const account of await askContract<readonly Row[]>(page, 'people.accounts')) {
    const reach = Object.entries(leaders).find(([name]) => name === account['userName'])?.[1];
    if (!reach) continue;
    const { id, version, userName, nameZh, nameEn, roles, language, active } = account;
    const known = { id, version, userName, nameZh, nameEn, roles, language, active };
    await askContract(page, 'people.updateAccount', { ...known, ...reach });
  }
  const { standings: _, ...settings } = await askContract<Row>(page, 'mail.settings.get');
  const first = {
    enabled: true,
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: smtpUser,
    senderName: '客服部',
    senderAddress: 'service@counter.example.com',
  };
  const secrets = { first: smtpPassword, second: null, sms: null };
  await askContract(page, 'mail.settings.save', { ...settings, first, secrets });
}

/** Log-in where the screen still speaks the language of whoever was here before. */
async function follow(before: Desk, person: Person, after: Desk): Promise<void> {
  await logIn(before, person);
  await expectHere(after, person.displayName);
}

// One app's history at a time: both are made of the same past, which is made once.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`exceptions are reported in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true, moment: eve('17:50') });
    const clerk = language === 'en' ? people.chenjing : people.wangli;
    let desk: Desk;
    let server: SmtpServer;
    let late = '';
    const text = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      desk.words(`exceptionReports:${key}`, values);
    const picture = (name: string) => keepScreenshot(desk.page, `reports-${name}-${language}`);
    /** The demonstration has other mails under way. */
    const toldTo = () =>
      server.taken
        .flatMap(({ to }) => to)
        .filter((address) => address.endsWith('@leaders.example.cn'))
        .toSorted();
    const everybody = Object.values(leaders).map(({ email }) => email);

    test.beforeAll(async () => {
      server = await startSmtpServer();
      desk = deskAt(shared.app.page, language);
      const chinese = deskAt(shared.app.page);
      await follow(desk, people.admin, chinese);
      await prepare(chinese, server);
      await logOut(chinese);
      await follow(chinese, clerk, desk);
    });
    test.afterAll(() => server?.stop());

    test('[3.3.1.1, 3.3.1.2, 4.3.1.8] a complaint by phone at 17:58 reaches the leaders within five minutes', async () => {
      const { page, words } = desk;
      await shared.app.setTime(eve('17:58'));
      await goTo(desk, '/orders');
      await page.getByRole('grid', { name: words('orders:title') }).press('Enter');
      await expect(page).toHaveURL(/#\/orders\/.{36}$/);
      // The address comes before the page: the list's own title is no number.
      const number = page.getByRole('heading', { level: 1, name: /^[A-Z]{2}\d{6}-\d{4}$/ });
      await expect(number).toBeVisible();
      late = await number.innerText();
      await desk.press('F4');
      await expectTitle(desk, text('form.newTitle'));
      const report = reportForm(desk);
      await expect(report.order).toHaveValue(late);
      await expect(report.clock).toContainText(text('regime.working'));
      await expect(report.clock.getByRole('timer')).toHaveText('5:00');
      await desk.press('Control+Enter');
      await expect(report.form).toContainText(text('error.foundByMissing'));
      await expect(report.form).toContainText(text('error.factsMissing'));
      await expect(report.radio('exceptionReports:foundBy.complaint')).toBeFocused();
      await report.choose('exceptionReports:foundBy.complaint');
      await expect(report.clock).toContainText(words('people:role.qcManager'));
      await report.choose('exceptionReports:kind.late');
      await report.box('facts').fill('客户来电：约定17:00送达，至今未到。');
      await report.box('action').fill('已致电司机，正在路上。');
      await report.box('person').fill('王先生');
      await report.box('phone').fill('13800138000');
      await picture('form');
      await desk.press('Control+Enter');
      const filed = reportPage(desk);
      await expect(filed.title).toBeVisible({ timeout: 30_000 });
      await expect.poll(toldTo, { timeout: 120_000 }).toEqual(everybody.toSorted());
      await expect(filed.head).toContainText(text('timeliness.inTime'), { timeout: 30_000 });
      await expect(filed.recipients.getByText(text('standing.accepted'))).toHaveCount(3);
      await expect(filed.recipients).toContainText(/250 /);
      await picture('told');
    });

    test('[3.3.1.2, 3.5.1] each leader’s mail says what happened in his language and carries KF-01', async () => {
      const number = await reportPage(desk).title.innerText();
      const mailTo = (address: string) => server.taken.find(({ to }) => to.includes(address))?.mail;
      const chinese = mailTo(leaders.heqiang.email);
      const english = mailTo(leaders.yuanhong.email);
      const both = mailTo(leaders.linguodong.email);
      expect(chinese?.subject).toContain(number);
      expect(chinese?.text).toContain('至今未到');
      expect(english?.text).toMatch(/complaint/i);
      expect(both?.text).toContain('异常');
      expect(both?.text).toMatch(/complaint/i);
      for (const mail of [chinese, english, both]) {
        const [sheet] = mail?.attachments ?? [];
        expect(sheet?.contentType).toBe('application/pdf');
        expect(await readerText(sheet?.content ?? Buffer.alloc(0))).toContain(number);
      }
    });

    test('[3.3.1.7] at 18:01 leaders are phoned first, and the mail is due at nine on 8 October', async () => {
      const { page, words } = desk;
      await shared.app.setTime(eve('18:01'));
      await goTo(desk, '/reports');
      await expectTitle(desk, text('title'));
      await desk.press('F4');
      await expectTitle(desk, text('form.newTitle'));
      const report = reportForm(desk);
      await expect(report.order).toBeFocused();
      await desk.press('F9');
      await desk.type(late.slice(0, 4));
      const hits = page.getByRole('listbox', { name: words('common:orderPick.found') }).getByRole('option');
      await expect(hits.nth(1)).toBeVisible();
      await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
      await desk.press('ArrowDown', 'Enter');
      await expect(report.order).toHaveValue(/^[A-Z]{2}\d{6}-\d{4}$/);
      await expect(report.clock).toContainText(text('regime.afterHours'));
      await expect(report.clock).toContainText(language === 'en' ? '8 Oct 09:00' : '10-08 09:00');
      await report.choose('exceptionReports:foundBy.complaint');
      await report.choose('exceptionReports:kind.damage');
      await report.choose('exceptionReports:severity.serious');
      await report.box('facts').fill('收货人来电：外包装破损两件。');
      await report.box('person').fill('李女士');
      await report.box('pieces').fill('x');
      await desk.press('Control+Enter');
      await expect(report.form).toContainText(text('error.piecesWrong'));
      await report.box('pieces').fill('1');
      await picture('form-night');
      await desk.press('Control+Enter');
      const filed = reportPage(desk);
      await expect(filed.title).toBeVisible({ timeout: 30_000 });
      await expect(filed.clock).toContainText(text('phone.first'));
      await desk.press('c');
      await expect(filed.dialog).toContainText(text('panel.reached'));
      await filed.dialog.getByRole('combobox', { name: text('panel.reached') }).selectOption('no');
      await desk.press('Control+Enter');
      await expect(filed.dialog).toHaveCount(0);
      await expect(filed.history).toContainText(text('phone.notReached'));
      await desk.press('c');
      await expect(filed.dialog).toBeVisible();
      await desk.press('Control+Enter');
      await expect(filed.dialog).toHaveCount(0);
      await expect(filed.clock).toContainText(text('phone.reached'));
      await expect.poll(toldTo, { timeout: 120_000 }).toEqual([...everybody, ...everybody].toSorted());
      await expect(filed.head).toContainText(text('timeliness.inTime'), { timeout: 30_000 });
      await picture('phoned');
    });

    test('[3.4] what was told stays readable when it is corrected, and the report is seen as it was', async () => {
      const { page } = desk;
      const filed = reportPage(desk);
      await shared.app.setTime(eve('18:05'));
      await desk.press('a');
      await filed.dialog.getByRole('textbox').fill('共三件破损。');
      await desk.press('Control+Enter');
      await expect(filed.dialog).toHaveCount(0);
      await expect(filed.facts).toContainText('共三件破损。');
      await shared.app.setTime(eve('18:06'));
      await filed.facts
        .getByRole('button', { name: text('do.correct') })
        .last()
        .press('Enter');
      await filed.dialog.getByRole('textbox').fill('共两件破损，第三件是旧痕。');
      await desk.press('Control+Enter');
      await expect(filed.dialog).toHaveCount(0);
      await expect(filed.facts.locator('del')).toHaveText('共三件破损。');
      await expect(filed.facts).toContainText('第三件是旧痕');
      await picture('corrected');
      await desk.press('[');
      await expect(page.getByText(text('page.backToNow'))).toBeVisible();
      await expect(filed.facts).not.toContainText('第三件是旧痕');
      await expect(filed.facts).toContainText('共三件破损。');
      await picture('as-it-was');
      await desk.press('Escape');
      await expect(filed.facts).toContainText('第三件是旧痕');
      await desk.press('p');
      await expect(filed.dialog.getByRole('region')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
      await picture('sheet');
      await desk.press('Escape');
      await expect(filed.dialog).toHaveCount(0);
    });

    test('[3.3.1.1] open cases stand on the board and on their order; more of the same kind joins the open report', async () => {
      const { page, words } = desk;
      await desk.press('Shift+F4');
      await expectTitle(desk, text('title'));
      const grid = page.getByRole('grid', { name: text('title') });
      await expect(grid.getByRole('row').filter({ hasText: late })).toHaveCount(1);
      await picture('board');
      await goTo(desk, `/orders?text=${late}`);
      await expect(page.getByRole('img', { name: new RegExp(text('kind.late')) }).first()).toBeVisible();
      await page.getByRole('grid', { name: words('orders:title') }).press('Enter');
      await expectTitle(desk, late);
      await expect(page.getByRole('region', { name: text('order.title'), exact: true })).toContainText(
        'KF01-20260930-',
      );
      await picture('order');
      await desk.press('F4');
      const report = reportForm(desk);
      await expect(report.order).toHaveValue(late);
      await report.choose('exceptionReports:foundBy.complaint');
      await report.choose('exceptionReports:kind.late');
      await report.box('person').fill('王先生');
      await report.box('facts').fill('客户再次来电催问。');
      await desk.press('Control+Enter');
      const filed = reportPage(desk);
      await expect(filed.title).toBeVisible({ timeout: 30_000 });
      await expect(filed.facts).toContainText('客户再次来电催问。');
      await expect(filed.facts).toContainText('至今未到');
    });

    test('[5.3.11] what a trainee writes outlives a crash and waits until a cleared colleague reports it', async () => {
      const { words } = desk;
      await logOut(desk);
      let trainee = deskAt(desk.page);
      await follow(desk, people.trainee, trainee);
      await trainee.press('F4');
      const before = reportForm(trainee);
      await before.choose('exceptionReports:foundBy.internal');
      await before.choose('exceptionReports:kind.breach');
      await before.box('facts').fill('装车时未加固。');
      await before.saved();
      trainee = deskAt(await shared.app.restart());
      desk = deskAt(shared.app.page, language);
      await follow(desk, people.trainee, trainee);
      await goTo(trainee, '/reports?view=drafts');
      await trainee.page.getByRole('grid', { name: trainee.words('exceptionReports:title') }).press('Enter');
      const after = reportForm(trainee);
      await expect(after.box('facts')).toHaveValue('装车时未加固。');
      await trainee.press('Control+Enter');
      const drafts = trainee.page.getByRole('grid', { name: trainee.words('exceptionReports:title') });
      await expect(drafts).toContainText(trainee.words('exceptionReports:state.waiting'));
      await logOut(trainee);
      await follow(trainee, clerk, desk);
      await expect(desk.page.getByRole('region', { name: text('today.title'), exact: true })).toContainText(
        '装车时未加固',
      );
      await picture('today');
      await goTo(desk, '/reports?view=drafts');
      await desk.page.getByRole('grid', { name: text('title') }).press('Enter');
      await expect(reportForm(desk).box('facts')).toHaveValue('装车时未加固。');
      await desk.press('Control+Enter');
      await expect(reportPage(desk).title).toBeVisible({ timeout: 30_000 });
      await expect(reportPage(desk).head).toContainText(words('exceptionReports:kind.breach'));
    });

    test('[3.4, 3.3.1.2] late and missing reports, and whom each clause names, are a page each', async () => {
      const { page } = desk;
      await goTo(desk, '/reports/missing');
      await expectTitle(desk, text('missing.title'));
      await expect(page.getByRole('region', { name: text('missing.late'), exact: true })).toBeVisible();
      await picture('missing');
      await goTo(desk, '/settings/reports');
      await expect(page.getByRole('checkbox', { name: new RegExp('3\\.3\\.1\\.2$') }).first()).toBeVisible();
      await picture('settings');
    });
  });
}
