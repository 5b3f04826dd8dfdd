import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import { databases } from '../../helpers/databases.ts';
import { clerk, type CustomerHouse, customerInput, director, openCustomerHouse, refusalOf } from './customer-house.ts';
import { csvFile, excelFile, gb18030, rawFile, utf16, utf8WithMark } from './import-files.ts';

const headings = [
  '客户编号',
  '客户名称',
  '结算方式',
  '结算日',
  '大客户',
  '联系人',
  '手机',
  '邮箱',
  '省',
  '市',
  '区县',
  '详细地址',
];
const line = (...cells: readonly (string | number)[]) => cells.join(',');

describe.each(databases)('the import of clients on $name', (test) => {
  let house: CustomerHouse;
  beforeEach(async () => {
    house = await openCustomerHouse(test);
  });
  afterEach(() => house.dispose());

  const preview = (file: FileContent) => house.customers.previewImport(clerk, file);
  const everything = { text: '', keyAccountsOnly: false, inactiveToo: true, cursor: null };
  const stored = async () => (await house.customers.list(everything)).rows.map(({ code }) => code);

  it('shows first, writes then, and makes several rows of one code several contacts and addresses', async () => {
    const file = csvFile([
      headings.join(','),
      line(
        'A001',
        '北京科达科技有限公司',
        '月结',
        '25',
        '是',
        '张三',
        '13812345678',
        'z@a.cn',
        '北京市',
        '北京市',
        '朝阳区',
        '建国路88号',
      ),
      line('A001', '', '', '', '', '李四', '13912345678', '', '', '', '', ''),
      line('A002', '上海顺达物流有限公司', '现付', '', '否', '', '', '', '', '', '', ''),
    ]);
    const shown = await preview(file);
    expect(shown.counts).toEqual({ create: 3, update: 0, unchanged: 0, error: 0 });
    expect(await stored()).toEqual([]);
    expect(await house.customers.runImport(clerk, shown.previewId)).toEqual({ created: 2, updated: 0 });
    const [hit] = await house.customers.lookUp('kdkj');
    const made = await house.customers.get(hit?.id ?? '');
    expect(made).toMatchObject({ code: 'A001', settlementMethod: 'monthly', settlementDay: 25, keyAccount: true });
    expect(made.contacts.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(made.addresses).toMatchObject([{ district: '朝阳区', street: '建国路88号' }]);
    expect((await house.events.of(house.database.read, shown.previewId)).map(({ type }) => type)).toEqual([
      'customer.imported',
    ]);
  });

  it('updates what the file says and removes nothing', async () => {
    const { id } = await house.customers.create(clerk, customerInput());
    const shown = await preview(
      csvFile(['编码,名称,备注,联系人,手机', 'kh0001,北京科达科技有限公司,每月初送发票,单雄信,13700000000']),
    );
    expect(shown.counts).toMatchObject({ update: 1, error: 0 });
    await house.customers.runImport(clerk, shown.previewId);
    const after = await house.customers.get(id);
    expect(after).toMatchObject({ remarks: '每月初送发票', settlementDay: 25, version: 2 });
    expect(after.contacts).toMatchObject([{ name: '单雄信', mobile: '13700000000', email: 'shan@keda.cn' }]);
    expect(after.addresses).toHaveLength(1);
    expect((await preview(csvFile(['编码,名称', 'KH0001,北京科达科技有限公司']))).counts).toMatchObject({
      unchanged: 1,
    });
  });

  it('says at each faulty row and column what is wrong, and writes nothing of the file', async () => {
    const shown = await preview(
      csvFile([
        [...headings, '客服用户名'].join(','),
        line('B1', '甲公司', '月结', '40', '', '', '', '', '', '', '', '', ''),
        line('B2', '乙公司', '赊账', '', '也许', '', '', '', '', '', '', '', 'nobody'),
        line('', '丙公司', '', '', '', '', '', '', '', '', '', '', ''),
        line('B4', '丁公司', '', '', '', '王五', '123', 'w#w', '', '', '', '', ''),
        line('B5', '戊公司', '', '', '', '', '', '', '', '', '', '', ''),
        line('B5', '戊公司', '', '', '', '', '', '', '', '', '', '', ''),
        line('B5', '己公司', '', '', '', '赵六', '', '', '', '', '', '', ''),
        line('B6', '', '', '', '', '', '', '', '江苏省', '', '', '', ''),
        line('B7', '好公司', '现付', '', '', '', '', '', '', '', '', '', 'LIN.JING'),
      ]),
    );
    const told = shown.rows.flatMap(({ row, issues }) =>
      issues.map(({ column, code }) => `${row} ${column} ${code.slice(10)}`),
    );
    expect(told).toEqual([
      '2 settlementDay settlementDayWrong',
      '2 settlementDay settlementDayMissing',
      '3 settlementMethod settlementMethodUnknown',
      '3 keyAccount yesNoUnknown',
      '3 owner ownerUnknown',
      '4 code codeMissing',
      '5 contactMobile phoneWrong',
      '5 contactEmail emailWrong',
      '7 code importCodeTwice',
      '8 nameZh importContradiction',
      '9 nameZh nameMissing',
      '9 street streetMissing',
    ]);
    expect(shown.counts).toEqual({ create: 2, update: 0, unchanged: 0, error: 7 });
    expect(await refusalOf(house.customers.runImport(clerk, shown.previewId))).toMatchObject({
      code: 'customers.importHasErrors',
    });
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['UTF-8', undefined],
    ['UTF-8 with its mark', utf8WithMark],
    ['GB18030', gb18030],
    ['UTF-16 as Excel writes it', utf16],
  ])('reads CSV in %s', async (_, bytes) => {
    const shown = await preview(csvFile(['客户编号;客户名称', 'C1;重庆嘉陵货运有限公司'], bytes));
    expect(shown.rows).toMatchObject([{ row: 2, code: 'C1', nameZh: '重庆嘉陵货运有限公司', action: 'create' }]);
  });

  it('reads numbers, formulas, rich text and cells merged downwards of an Excel file', async () => {
    const file = await excelFile((sheet) => {
      sheet.addRow(['客户资料表']);
      sheet.mergeCells('A1:D1');
      sheet.addRow(['客户编号 *', '客户名称', '联系人', '手机']);
      sheet.addRow([7, { richText: [{ text: '天津' }, { text: '滨海货运' }] }, '张三', 13812345678]);
      sheet.addRow([null, null, '李四', { formula: '13900000000+1', result: 13900000001 }]);
      sheet.getCell('A3').numFmt = '0000';
      sheet.mergeCells('A3:A4');
      sheet.mergeCells('B3:B4');
    });
    const shown = await preview(file);
    expect(shown.counts).toMatchObject({ create: 2, error: 0 });
    await house.customers.runImport(clerk, shown.previewId);
    const [hit] = await house.customers.lookUp('0007');
    expect((await house.customers.get(hit?.id ?? '')).contacts).toMatchObject([
      { name: '张三', mobile: '13812345678' },
      { name: '李四', mobile: '13900000001' },
    ]);
  });

  it('points at cells merged sideways, formulas without result and numbers that Excel cut', async () => {
    const shown = await preview(
      await excelFile((sheet) => {
        sheet.addRow(['code', 'name', 'phone', 'remarks']);
        sheet.addRow(['D1', 'x']);
        sheet.mergeCells('A2:B2');
        sheet.addRow(['D2', '乙公司', Number('12345678901234567890'), '']);
        sheet.addRow(['D3', '丙公司', '', { formula: 'VLOOKUP(1,A:A,1)' }]);
        sheet.addRow(['D4', '丁公司', '', { error: '#REF!' }]);
      }),
    );
    const told = shown.rows.flatMap(({ row, issues }) => issues.map(({ column, code }) => `${row} ${column} ${code}`));
    expect(told).toContain('2 nameZh customers.importMergedCell');
    expect(told).toContain('3 contactPhone customers.importNumberCut');
    expect(told).toContain('4 remarks customers.importFormula');
    expect(told).toContain('5 remarks customers.importFormula');
  });

  it.each([
    ['wrong columns', csvFile(['姓名,年龄', '张三,30']), 'importWrongColumns'],
    ['headings and nothing else', csvFile(['客户编号,客户名称']), 'importEmpty'],
    ['nothing at all', rawFile('empty.csv', ''), 'importEmpty'],
    ['text called Excel', rawFile('clients.xlsx', '客户编号,客户名称'), 'importNotExcel'],
    ['a broken archive called Excel', rawFile('clients.xlsx', 'PK\u0003\u0004 and then nothing'), 'importNotExcel'],
    ['old or locked Excel', rawFile('clients.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'importOldExcel'],
    ['a picture', rawFile('clients.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex')), 'importNotTable'],
    ['CSV with a lone quotation mark', csvFile(['客户编号,客户名称', 'E1,"甲公司', 'E2,乙公司']), 'importCsvBroken'],
  ])('refuses a file with %s and says why', async (_, file, code) => {
    expect((await refusalOf(preview(file))).code).toBe(`customers.${code}`);
  });

  it('keeps a preview for its own person, for half an hour, and for one run', async () => {
    const file = csvFile(['客户编号,客户名称', 'F1,甲公司']);
    const { previewId } = await preview(file);
    const expired = { code: 'customers.importExpired' };
    expect(await refusalOf(house.customers.runImport(director, previewId))).toMatchObject(expired);
    house.clock.advance(31 * 60_000);
    expect(await refusalOf(house.customers.runImport(clerk, previewId))).toMatchObject(expired);
    const again = await preview(file);
    await house.customers.runImport(clerk, again.previewId);
    expect(await refusalOf(house.customers.runImport(clerk, again.previewId))).toMatchObject(expired);
    expect(await stored()).toEqual(['F1']);
  });

  it('writes nothing when somebody changed the same clients after the preview', async () => {
    const shown = await preview(csvFile(['客户编号,客户名称', 'G1,甲公司', 'G2,乙公司']));
    await house.customers.create(clerk, customerInput({ code: 'g2' }));
    expect(await refusalOf(house.customers.runImport(clerk, shown.previewId))).toMatchObject({
      code: 'customers.importChanged',
    });
    expect(await stored()).toEqual(['g2']);
  });

  it('reads back what it exports, as Excel and as CSV, and keeps every cell text', async () => {
    const remarks = '=HYPERLINK("http://example.invalid")';
    await house.customers.create(clerk, customerInput({ code: '00012', remarks, ownerId: clerk.userId }));
    for (const format of ['xlsx', 'csv'] as const) {
      const shown = await preview(await house.customers.export(clerk, format));
      expect(shown.counts).toEqual({ create: 0, update: 0, unchanged: 1, error: 0 });
    }
    const { base64 } = await house.customers.export({ ...clerk, language: 'en' }, 'csv');
    const text = Buffer.from(base64, 'base64').toString('utf8');
    expect(text).toContain('Customer code,Chinese name');
    expect(text).toContain(`"'=HYPERLINK(`);
    const book = new ExcelJS.Workbook();
    const { base64: xlsx } = await house.customers.export(clerk, 'xlsx');
    await book.xlsx.load(Buffer.from(xlsx, 'base64') as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.getCell('H2').value).toBe(remarks);
  });

  it('gives a template whose headings it knows, in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const file = await house.customers.importTemplate({ ...clerk, language }, format);
        expect((await refusalOf(preview(file))).code).toBe('customers.importEmpty');
      }
    }
  });
});

describe.each(databases)('an import of 20,000 rows on $name', (test) => {
  it('is read, shown and written whole in acceptable time and memory', { timeout: 300_000 }, async () => {
    const house = await openCustomerHouse(test);
    const file = await excelFile((sheet) => {
      sheet.addRow(headings);
      for (let n = 0; n < 20_000; n++) {
        const code = `L${String(n).padStart(5, '0')}`;
        const name = `${String.fromCodePoint(0x4e00 + (n % 8000), 0x5200 + (n % 3000))}达物流有限公司`;
        sheet.addRow([
          code,
          name,
          '现付',
          '',
          '否',
          '张三',
          13800000000 + n,
          `a${n}@b.cn`,
          '江苏省',
          '苏州市',
          '昆山市',
          `${n}号`,
        ]);
      }
    });
    const started = performance.now();
    const shown = await house.customers.previewImport(clerk, file);
    const read = performance.now();
    expect(shown.counts).toEqual({ create: 20_000, update: 0, unchanged: 0, error: 0 });
    expect(shown.rows.length).toBeLessThan(500);
    expect(await house.customers.runImport(clerk, shown.previewId)).toEqual({ created: 20_000, updated: 0 });
    const written = performance.now();
    expect((await house.customers.lookUp('L19999')).map(({ code }) => code)).toEqual(['L19999']);
    expect(read - started).toBeLessThan(60_000);
    expect(written - read).toBeLessThan(150_000);
    await house.dispose();
  });
});
