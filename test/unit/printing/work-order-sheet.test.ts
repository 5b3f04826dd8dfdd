import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import {
  podKinds,
  settlementMethods,
  transportModes,
  vehicleTypes,
  jobTypes,
  densityClasses,
} from '../../../shared/domain/orders/job-types.ts';
import { testPageModel } from '../../../shared/domain/printing/print-model.ts';
import { printerDriverNames } from '../../../shared/domain/printing/states.ts';
import { sheetLanguages } from '../../../shared/i18n/languages.ts';
import { renderSheet } from '../../../shared/sheets/render-sheet.tsx';
import {
  cityContent,
  outboundContent,
  sampleFrame,
  sampleGoods,
  sampleModel,
  sampleOrder,
} from '../../helpers/sheet-samples.ts';

const render = (given: Parameters<typeof sampleModel>[0] = {}) => renderSheet(sampleModel(given), translatorFor);
/** The sheet's words without its markup. */
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('the work order sheet', () => {
  it('[1.3.1.8] carries everything that the order says', () => {
    const text = textOf(render());
    const said = [
      'DD261123-0001',
      '同城配送工作单',
      '调度中心',
      '北京市朝阳区',
      '北京市海淀区',
      '2026-11-24',
      '周二',
      '09:00 – 11:30',
      '13:00 – 17:00',
      '4.2 米厢车',
      cityContent.specialDemands,
      cityContent.importantNotes,
      cityContent.signOffNotes,
      '张建国',
      '13800138000',
      '中关村科技展览中心',
      '精装画册《龘龘》',
      '450',
      '2.05',
      '签回单',
      '月结',
      '¥860.00',
      '¥50,000.00',
      'HL-2026-1187',
      '签收人',
      '单位盖章',
      '实收件数',
      '王芳',
      '2026-11-23 16:05',
    ];
    for (const part of said) expect(text).toContain(part);
  });

  it('[1.3.2.8] an outbound sheet names service, mode, urgency and every point in its order', () => {
    const text = textOf(render({ language: 'en', order: sampleOrder({ content: outboundContent }) }));
    for (const part of ['Outbound work order', 'Door to door', 'Express road', 'URGENT', 'HOLD', 'by 18:00']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Pick-up points (2)');
    expect(text.indexOf('亦庄仓库')).toBeLessThan(text.indexOf('苏州工业园区物流中心'));
  });

  it('[1.3.1.8] revision, reprint and cancellation are marked with their reasons', () => {
    const order = sampleOrder({
      revision: 2,
      revisionReason: '件数更正',
      cancelReason: '客户取消',
      cancelledAt: cityContent.pickupFromAt,
    });
    const html = render({ kind: 'reprint', copyNo: 3, order });
    for (const part of ['第 2 版', '件数更正', '补打 3', '作废', '客户取消']) expect(textOf(html)).toContain(part);
    expect(html).toContain('aria-label="DD261123-0001R2"');
    expect(textOf(html)).not.toContain('单位盖章');
  });

  it('[1.3.1.7] the preview of a draft can never be taken for an order', () => {
    const html = render({ order: sampleOrder({ number: null, confirmedAt: null, confirmedByName: null }) });
    expect(textOf(html)).toContain('草稿预览');
    expect(html).not.toContain('class="barcode"');
  });

  it('[1.3.1.8] says on every page that a demonstration is one', () => {
    expect(textOf(render({ demo: true, language: 'both' }))).toContain('演示数据，不作业务凭证');
  });

  it('[1.3.1.8] the longest order loses no word', () => {
    const notes = Array.from({ length: 400 }, (_, index) => `句${index};`)
      .join('')
      .slice(0, 2_000);
    const goods = Array.from({ length: 50 }, (_, index) => sampleGoods(index, { name: `货物第${index + 1}号` }));
    const content = { ...outboundContent, specialDemands: notes, remarks: notes, goods };
    const text = textOf(render({ paper: 'A5', order: sampleOrder({ content }) }));
    expect(text.split(notes)).toHaveLength(3);
    for (const line of goods) expect(text).toContain(line.name);
  });

  it('[1.3.1.8] markup and style in the order’s words stay words', () => {
    const nasty = `<script>alert(1)</script>"'&</style><img src=x onerror=alert(2)>`;
    const content = { ...cityContent, customerName: nasty, specialDemands: nasty };
    const company = { ...sampleFrame.company, nameZh: nasty };
    const html = render({ company, order: sampleOrder({ content, number: 'DD261123-0001' }) });
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  it.each(sheetLanguages)('[1.3.1.8] has a word for everything in %s', (language) => {
    for (const jobType of jobTypes) render({ language, order: sampleOrder({ content: { ...cityContent, jobType } }) });
    for (const vehicleType of vehicleTypes) {
      render({ language, order: sampleOrder({ content: { ...cityContent, vehicleType } }) });
    }
    for (const mode of transportModes) {
      render({ language, order: sampleOrder({ content: { ...outboundContent, mode } }) });
    }
    for (const settlementMethod of settlementMethods) {
      render({ language, order: sampleOrder({ content: { ...cityContent, settlementMethod } }) });
    }
    for (const podKind of podKinds) render({ language, order: sampleOrder({ content: { ...cityContent, podKind } }) });
    for (const density of densityClasses) {
      const goods = [{ ...sampleGoods(0), density }];
      render({ language, order: sampleOrder({ content: { ...cityContent, goods } }) });
    }
    for (const driver of printerDriverNames) {
      const model = testPageModel({ ...sampleFrame, language, code: 'TEST-1', driver, target: '', copies: 1 });
      expect(renderSheet(model, translatorFor)).toContain('TEST-1');
    }
  });
});
