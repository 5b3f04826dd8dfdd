import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { pdfText } from '../helpers/pdf.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { createCustomer } from './pages/customers.ts';
import { fileLetterForOrder, goodsQuestion, saveNotice } from './pages/dangerous-goods.ts';
import { type Desk, deskAt, expectTitle } from './pages/desk.ts';
import { formKeys, reviewAndConfirm } from './pages/order-form.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { takeOrder } from './pages/whole-order.ts';
import { keepScreenshot } from './screenshots.ts';

const client = { code: 'E9001', nameZh: '北京天元电源有限公司' };
const goods = { goodsName: '锂电池组', pieces: '10', weightKg: '80', volumeM3: '0.2', packaging: '纸箱' };
const declared = '锂电池组 UN3480，10 箱';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`dangerous goods in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;

    test.beforeAll(async () => {
      // The demonstration works in Chinese; a client of long standing is the director's to enter.
      const chinese = deskAt(shared.app.page);
      await logIn(deskAt(shared.app.page, language), people.director);
      await expectHere(chinese, people.director.displayName);
      await createCustomer(chinese, { ...client, contact: { name: '张三', mobile: '13800138000' } });
      await switchTo(chinese, people.zhangwei);
      desk = deskAt(shared.app.page, language);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      await expect(desk.button('common:frame.lock')).toBeVisible();
    });

    test('[1.2.1-dangerousGoods] the question must be answered, and goods that air refuses stop the order', async () => {
      const { page, words } = desk;
      await takeOrder(desk, { client, goods, mode: { digit: 3, name: 'air' } });
      await desk.press('Control+Enter');
      const category = words('dangerousGoods:category.lithium');
      const refusal = { goods: goods.goodsName, word: '锂电池', category };
      await expectFindings(desk, ['unanswered', 'letterMissing']);
      await expect(
        page
          .getByRole('button')
          .filter({ hasText: refusedByAir(desk, refusal) })
          .first(),
      ).toBeVisible();
      await keepScreenshot(page, `dangerous-refused-${language}`);
      // Ctrl+Enter leads to the first of them.
      await desk.press('Control+Enter');
      await expectTitle(desk, words('orders:form.title'));
    });

    test('[1.2.2-dangerousGoods] what the client declares is refused by air as well, and goes by road', async () => {
      const { page, words } = desk;
      const keys = formKeys(desk);
      await goodsQuestion(desk).focus();
      await desk.press('2', 'Enter');
      await keys.fill(words('dangerousGoods:section.details'), declared);
      await desk.press('Control+Enter');
      await expectTitle(desk, words('orders:review.title'));
      await expect(finding(desk, 'unanswered')).toHaveCount(0);
      await expect(
        page
          .getByRole('button')
          .filter({ hasText: `“${declared}”` })
          .first(),
      ).toBeVisible();
      await desk.press('Escape');
      await expect(desk.field(words('orders:field.customerId'))).toBeFocused();
      await keys.toSection('j');
      await desk.press('Enter');
      await keys.choose(words('orders:field.mode'), 1, words('orders:mode.standardRoad'));
      await desk.press('Control+Enter');
      await expectFindings(desk, ['letterMissing']);
      await expect(page.getByRole('button').filter({ hasText: `“${declared}”` })).toHaveCount(0);
    });

    test('[1.2.1-dangerousGoods] [1.2.2-dangerousGoods] the notice is printed, signed and filed; then the order is confirmed', async () => {
      const { page, words } = desk;
      await desk.press('Escape');
      await desk.button('dangerousGoods:section.print').click();
      const notice = page.getByRole('dialog', { name: words('dangerousGoods:notice.title') });
      await expect(notice.locator('canvas').first()).toBeVisible({ timeout: 20_000 });
      await keepScreenshot(page, `dangerous-notice-${language}`);
      const pdf = await saveNotice(desk, notice, 'printing:preview.save');
      const text = (await pdfText(await readFile(pdf))).replace(/\s+/g, ' ');
      for (const part of [words('dangerousGoods:notice.title'), client.nameZh, goods.goodsName, declared]) {
        expect(text).toContain(part);
      }
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(await saveNotice(desk, notice, 'dangerousGoods:notice.excel'));
      expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain(declared);
      await desk.press('Escape');
      await expect(notice).toHaveCount(0);
      await fileLetterForOrder(desk, '张三');
      await keepScreenshot(page, `dangerous-form-${language}`);
      const number = await reviewAndConfirm(desk);
      expect(number).toMatch(/^HY/);
    });
  });
}

async function expectFindings(desk: Desk, errors: readonly string[]): Promise<void> {
  await expectTitle(desk, desk.words('orders:review.title'));
  for (const error of errors) await expect(finding(desk, error).first()).toBeVisible();
}

function finding({ page, words }: Desk, error: string) {
  return page.getByRole('button').filter({ hasText: words(`dangerousGoods:error.${error}`) });
}

/** The catalogue names the category by a reference of its own. */
function refusedByAir({ words }: Desk, { goods: name, word, category }: Readonly<Record<string, string>>): string {
  const text = words('dangerousGoods:error.refusedByAir', { goods: name ?? '', word: word ?? '' });
  return text.replace(/\$t\([^)]*\)/, category ?? '');
}
