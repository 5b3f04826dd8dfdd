import { writeFileSync } from 'node:fs';
import { message, pdf, program, zip } from '../fixtures/messages.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { dropMessage, proposals } from './pages/mailbox.ts';
import { formKeys } from './pages/order-form.ts';
import { comeIn, people } from './pages/people.ts';
import { patternOf } from './words.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`orders by e-mail in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp();
    let desk: Desk;

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      await comeIn(desk, language === 'en' ? people.chenjing : people.wangli);
    });

    const field = (name: string) => desk.field(desk.words(`orders:field.${name}`));
    const rowField = (list: 'pickups' | 'deliveries' | 'goods', name: string) =>
      desk.field(`${desk.words(`orders:point.${list}`, { number: 1 })} ${desk.words(`orders:field.${name}`)}`);

    test('[1.2.1] a dropped message stands beside the form, and fills only what nobody typed', async () => {
      await formKeys(desk).begin();
      await field('contactName').fill('赵敏');
      const files = [
        { name: '装箱单.pdf', content: pdf },
        { name: '../../x.exe', content: program },
      ];
      await dropMessage(desk, '委托.eml', message({ files }));
      const beside = desk.page.getByRole('region', { name: desk.words('mailbox:message.text') });
      await expect(beside).toContainText('建国路88号A座1201提货');
      await expect(desk.page.getByText('x.exe', { exact: true })).toBeVisible();
      await expect(proposals(desk)).toContainText('PO-20261123');
      await desk.press('Alt+a');
      await expect(field('customerOrderNo')).toHaveValue('PO-20261123');
      await expect(rowField('pickups', 'street')).toHaveValue('建国路88号A座1201');
      await expect(rowField('deliveries', 'contact')).toHaveValue('王五');
      await expect(rowField('goods', 'goodsName')).toHaveValue('服务器');
      await expect(field('contactName')).toHaveValue('赵敏');
      await expect(desk.page.getByRole('combobox', { name: desk.words('orders:field.channel') })).toContainText(
        desk.words('orders:channel.email'),
      );
      const papers = desk.page.getByRole('region', { name: desk.words('attachments:title') });
      await expect(papers.getByText(desk.words('attachments:purpose.email'), { exact: true })).toBeVisible();
      await expect(papers.getByText('装箱单.pdf')).toBeVisible();
    });

    test('[1.2.1] one proposal after the other is taken by keys, and the text is there after a reload', async () => {
      await desk.press('Shift+F2');
      await expectTitle(desk, desk.words('mailbox:new.title'));
      await desk.field(desk.words('mailbox:message.text')).fill('请于2026-11-25 14:00提货\n3箱 打印机 45kg 0.3m3');
      await desk.press('Control+Enter');
      await expectTitle(desk, desk.words('orders:form.title'));
      await expect(proposals(desk)).toBeVisible();
      await desk.press('Alt+m', 'Enter', 'Enter');
      await expect(field('pickupDay')).toHaveValue('2026-11-25');
      await expect(rowField('goods', 'goodsName')).toHaveValue('打印机');
      await expect(rowField('goods', 'pieces')).toHaveValue('3');
    });

    test('[1.2.1] a message of more than 20 MB and a file that is none are refused in plain words', async () => {
      await desk.press('Shift+F2');
      await expectTitle(desk, desk.words('mailbox:new.title'));
      const picker = desk.page.locator('input[type=file]').first();
      const large = test.info().outputPath('large.eml');
      writeFileSync(large, Buffer.alloc(21 * 1024 * 1024, 0x41));
      await picker.setInputFiles(large);
      const alert = desk.page.getByRole('alert');
      await expect(alert).toHaveText(patternOf(desk.words('mailbox:error.tooLarge')));
      await picker.setInputFiles({ name: 'list.eml', mimeType: 'message/rfc822', buffer: zip });
      await expect(alert).toHaveText(patternOf(desk.words('mailbox:error.notMessage')));
    });

    test('[1.2.1] a waiting message is taken from the inbox by Enter and opens beside the form', async () => {
      const { page, words } = desk;
      await goTo(desk, '/inbox');
      const list = page.getByRole('grid', { name: words('mailbox:title') });
      await expect(list.getByRole('row')).toHaveCount(4);
      const subject = '委托发货（附装箱单）';
      await list.getByText(subject).click();
      await expect(page.getByRole('region', { name: words('mailbox:message.text') })).toContainText('南京金陵仪器');
      await list.press('Enter');
      await expectTitle(desk, words('orders:form.title'));
      await expect(page.getByRole('region', { name: words('mailbox:message.text') })).toContainText('南京金陵仪器');
      await desk.press('Alt+a');
      await expect(rowField('deliveries', 'street')).toHaveValue('中山路18号');
      await expect(field('customerId')).not.toHaveValue('');
      await goTo(desk, '/inbox?state=taken');
      await expect(list.getByText(subject)).toBeVisible();
      await list.press('Enter');
      await expectTitle(desk, words('orders:form.title'));
    });

    test('one is dismissed with a reason and brought back, by keys', async () => {
      const { page, words } = desk;
      await goTo(desk, '/inbox');
      const list = page.getByRole('grid', { name: words('mailbox:title') });
      await list.getByText('Pick-up request').click();
      await list.press('Delete');
      await desk.field(words('mailbox:reason')).fill('重复委托');
      await desk.press('Control+Enter');
      await expect(list.getByText('Pick-up request')).toBeHidden();
      await goTo(desk, '/inbox?state=dismissed');
      await list.getByText('Pick-up request').click();
      await expect(page.getByText('重复委托')).toBeVisible();
      await list.press('Enter');
      await goTo(desk, '/inbox');
      await expect(list.getByText('Pick-up request')).toBeVisible();
    });
  });
}
