import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { noBank } from '../../../shared/domain/company/bank.ts';
import { sheetPod, type StatementSheetModel } from '../../../shared/domain/settlement/sheet-model.ts';
import { renderStatement } from '../../../shared/sheets/render-statement.tsx';
import { mostOnPaper } from '../../../shared/sheets/statement.tsx';
import { sampleBank, sampleLine, sampleStatement } from '../../helpers/statement-samples.ts';

/** The words of the sheet, one cell after the other. */
function textOf(model: StatementSheetModel): string {
  const html = renderStatement(model, translatorFor);
  expect(html).not.toMatch(/<script/);
  const body = html.slice(html.indexOf('<body>'));
  const text = body
    .replace(/<[^>]+>/g, '|')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
  expect(text).not.toMatch(/undefined|\{\{|NaN/);
  return text.replace(/\|+/g, '|');
}

describe('the statement on paper', () => {
  it('[7.1.1] has every order that counts with its fees, and sums that are theirs to the fen', () => {
    const text = textOf(sampleStatement());
    expect(text).toContain(
      '|2026-10-27|HY261027-0001|HX-2026-1001|上海市浦东新区张江镇|4|125.501|0.48|空运|860.51|50.00|',
    );
    expect(text).toContain('|225.00|上楼费 60.00|装卸费 40.00|中转费 100.00|等候费 25.00|1,425.00|');
    expect(text).toContain('|合计|32|627.517|2.4|3,781.59|150.00|240.00|45.03|225.00|4,441.62|');
    expect(text).toContain(
      '|费用合计|4,441.62|减：现付、到付（已当场收取）|1,005.54|减：扣款|623.45|本期应付|2,812.63|',
    );
    expect(text).toContain('|期初余额|12,345.67|本期应付|2,812.63|本期收款|2,345.67|期末余额|12,812.63|');
    expect(text).toContain('|制单|姓名 |钱会计|日期 |2026-11-26|审核|姓名 |李娜|日期 |2026-11-27|客户确认|');
  });

  it('[7.2.1] shows held orders apart, with why, and out of the sums', () => {
    const model = sampleStatement();
    expect(model.held.map(({ orderNumber }) => orderNumber)).toEqual(['HY261030-0004', 'HY261028-0007']);
    const [counted = '', held = ''] = textOf(model).split('暂缓计费的运单');
    expect(counted).not.toContain('HY261030-0004');
    expect(held).toContain('（2 票，未计入以上合计）');
    expect(held).toMatch(/HY261030-0004.*\|未返回\|签收单未返回\|/);
    expect(held).toMatch(/HY261028-0007.*\|暂缓计费\|客户要求下月结\|/);
  });

  it('[7.1.1] marks what was paid on the spot, and names each deduction', () => {
    const text = textOf(sampleStatement());
    expect(text).toContain('|1,005.54|现付|—|');
    expect(text).toContain('标明“现付”或“到付”的运单已当场收取');
    expect(text).toContain(
      '|理赔|HY261026-0003|外箱破损赔付，报告 YC261027-01|500.00|其他|十月返点|123.45|合计|623.45|',
    );
    expect(textOf(sampleStatement({ lines: [sampleLine(1)] }))).not.toContain('标明“现付”');
  });

  it('[7.1.2] tells the customer nothing of how we came to a price, nor that we let a paper go', () => {
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      const html = renderStatement(sampleStatement({ language }), translatorFor);
      expect(html).not.toContain('让利');
      expect(html).not.toContain('900.00');
      expect(html).not.toContain('客户同意先结');
      expect(html).not.toContain('0190f5d2');
    }
  });

  it('[7.1.2] speaks the language of the customer, or both', () => {
    const english = textOf(sampleStatement({ language: 'en' }));
    expect(english).toContain('|Statement of account|DZ202611-0001|Version 1|');
    expect(english).toContain('|Customer|Huaxin Electronics|');
    expect(english).toContain('|Prepaid|');
    expect(english).not.toContain('合计');
    expect(textOf(sampleStatement({ language: 'en', customerEn: '' }))).toContain('|北京华信电子科技有限公司|');
    const both = textOf(sampleStatement({ language: 'both' }));
    expect(both).toContain('|北京华信电子科技有限公司 Huaxin Electronics|');
    expect(both).toContain('|本期应付 |Due for the period|');
  });

  it('[7.1.2] says where to pay in the language of the customer, and nothing of what is not there', () => {
    const chinese = textOf(sampleStatement({ bank: sampleBank }));
    expect(chinese).toContain(
      '|收款账户|户名|北京云程物流有限公司|开户行|中国工商银行北京大兴支行|账号|0200 0413 0920 0123 456|' +
        '纳税人识别号|91110115MA01X2Y3ZT|地址|北京市大兴区金苑路26号|电话|010-6000 1234|',
    );
    expect(chinese).not.toContain('ICBC');
    const english = textOf(sampleStatement({ language: 'en', bank: sampleBank }));
    expect(english).toContain('|Payment to|Account name|Yuncheng Logistics (Beijing) Co., Ltd.|Bank|ICBC Beijing');
    expect(english).not.toContain('中国工商银行');
    const both = textOf(sampleStatement({ language: 'both', bank: sampleBank }));
    expect(both).toContain('|中国工商银行北京大兴支行 ICBC Beijing Daxing Branch|');
    const some = textOf(sampleStatement({ bank: { ...noBank, accountNumber: '622202' } }));
    expect(some).toContain('|收款账户|账号|622202|');
    expect(some).not.toContain('户名');
    expect(textOf(sampleStatement())).not.toContain('收款账户');
  });

  it('[7.1.1] says that a draft is one, and that nothing is charged', () => {
    const empty = { lines: [], deductions: [], draft: true, prepared: null, reviewed: null };
    const text = textOf(sampleStatement(empty));
    expect(text).toContain('|草稿，未经审核，不作付款依据|');
    expect(text).toContain('|本期没有计费的运单。|');
    expect(text).toContain('|期末余额|10,000.00|');
    expect(textOf(sampleStatement())).not.toContain('草稿');
  });

  it('[7.1.1] leaves orders beyond counting to the spreadsheet, and keeps their sums', () => {
    const lines = Array.from({ length: mostOnPaper + 1 }, (_, index) => sampleLine(index));
    const text = textOf(sampleStatement({ lines }));
    expect(text).toContain(`共 ${mostOnPaper + 1} 票运单，逐票明细见同名 Excel 文件。`);
    expect(text.length).toBeLessThan(2_000);
    const sum = lines.reduce((fen, { fees }) => fen + fees.freight + fees.pickup + fees.delivery + fees.insurance, 0);
    expect(text).toContain((sum / 100).toLocaleString('en', { minimumFractionDigits: 2 }));
  });

  it('[7.1.2] takes what was typed as text', () => {
    const remark = '<img src=x onerror=alert(1)>{{count}}';
    const html = renderStatement(sampleStatement({ lines: [sampleLine(1, { remark })] }), translatorFor);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;{{count}}');
  });

  it.each([
    ['none', 'none', { pod: 'none', podBackAt: null }],
    ['back', 'back', { pod: 'back', podBackAt: 1 }],
    ['missing', 'missing', { pod: 'missing', podBackAt: null }],
    ['let go without it', 'missing', { pod: 'bypassed', podBackAt: null }],
    ['back after it was let go', 'back', { pod: 'bypassed', podBackAt: 1 }],
    ['lost goods', 'none', { pod: 'bypassed', podBackAt: null, strayed: true }],
  ] as const)('[7.2.1] says how the signed original stands: %s', (_what, told, given) => {
    expect(sheetPod({ ...sampleLine(1), ...given })).toBe(told);
  });
});
