import { describe, expect, it } from 'vitest';
import { codeKeyOf, type CustomerDetails, readCustomer } from '../../../shared/domain/customers/customer.ts';
import { columnOf, findHeadings, importColumns } from '../../../shared/domain/customers/import-columns.ts';
import { planImport } from '../../../shared/domain/customers/import-plan.ts';
import { type ImportRow, readImportRows } from '../../../shared/domain/customers/import-rows.ts';
import en from '../../../resources/locales/en/customers.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/customers.json' with { type: 'json' };

const row = (number: number, cells: ImportRow['cells']): ImportRow => ({ row: number, cells });

describe('the columns of an import file', () => {
  it('are known by the headings of both templates', () => {
    for (const column of importColumns) {
      expect(columnOf(zh.column[column])).toBe(column);
      expect(columnOf(en.column[column])).toBe(column);
    }
  });

  it.each([
    [' 客户编码＊ ', 'code'],
    ['客户名称（必填）', null],
    ['Customer_Name', 'nameZh'],
    ['E-MAIL', 'contactEmail'],
    ['手机号', 'contactMobile'],
    ['年龄', null],
  ])('%j names %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });

  it('may stand below a title, and the first of two equal headings counts', () => {
    const found = findHeadings([['客户资料'], [], ['备注', '编号', '名称', '编号']]);
    expect(found?.at).toBe(2);
    expect([...(found?.columns ?? [])]).toEqual([
      [0, 'remarks'],
      [1, 'code'],
      [2, 'nameZh'],
    ]);
    expect(findHeadings([['编号', '备注']])).toBeNull();
  });
});

describe('the rows of an import file', () => {
  it.each([
    ['月结', 'monthly'],
    ['现付', 'prepaid'],
    ['到付', 'collect'],
    ['回单付', 'onReceipt'],
    ['Monthly account', 'monthly'],
    ['ON_RECEIPT', 'onReceipt'],
  ])('know the settlement method %s', (word, method) => {
    const { groups, issues } = readImportRows([row(2, { code: 'A', nameZh: '甲', settlementMethod: word })]);
    expect(issues).toEqual([]);
    expect(groups[0]?.base.settlementMethod).toBe(method);
  });

  it('read a settlement day as people write it', () => {
    const days = ['25', '每月25日', '25号', '２５'].map(
      (settlementDay) => readImportRows([row(2, { code: 'A', settlementDay })]).groups[0]?.base.settlementDay,
    );
    expect(days).toEqual([25, 25, 25, 25]);
  });

  it('gather under one code however it is written', () => {
    const { groups, issues } = readImportRows([
      row(2, { code: 'kh 1', nameZh: '甲', contactName: '张三' }),
      row(3, { code: 'ＫＨ１', contactName: '李四', street: '一路1号' }),
    ]);
    expect(issues).toEqual([]);
    expect(groups).toMatchObject([{ codeKey: 'KH1', rows: [2, 3] }]);
    expect(groups[0]?.contacts.map(({ name }) => name)).toEqual(['张三', '李四']);
  });

  it('plan nothing that is there already', () => {
    const { groups } = readImportRows([
      row(2, { code: 'A', nameZh: '甲', contactName: '张三', contactMobile: '13800000000' }),
    ]);
    const facts = { existing: null, owners: new Map() };
    const first = planImport(groups[0]!, [], facts);
    expect(first).toMatchObject({ action: 'create', details: { settlementMethod: 'prepaid', active: true } });
    const second = planImport(groups[0]!, [], { ...facts, existing: first.details });
    expect(second.action).toBe('unchanged');
  });
});

describe('the record of a client', () => {
  const details: CustomerDetails = {
    code: ' ＫＨ１ ',
    nameZh: ' 甲  公司 ',
    nameEn: '',
    settlementMethod: 'prepaid',
    settlementDay: 25,
    keyAccount: false,
    active: true,
    ownerId: null,
    remarks: '',
    contacts: [{ name: '', position: '', phone: '', mobile: '', email: ' ' }],
    addresses: [],
  };

  it('is tidied: half-width code, no day without a monthly account, no untouched lines', () => {
    expect(readCustomer(details)).toEqual({
      customer: { ...details, code: 'KH1', nameZh: '甲 公司', settlementDay: null, contacts: [] },
      issues: [],
    });
    expect(codeKeyOf(' kh 1')).toBe('KH1');
  });

  it('names what is missing, wrong or too long at its field', () => {
    const { issues } = readCustomer({
      ...details,
      code: 'a b',
      nameZh: '',
      remarks: '长'.repeat(2001),
      addresses: [{ company: '甲', contact: '', phone: '12', province: '', city: '', district: '', street: '' }],
    });
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'code customers.codeWrong',
      'nameZh customers.nameMissing',
      'remarks customers.tooLong',
      'addresses.0.street customers.streetMissing',
      'addresses.0.phone customers.phoneWrong',
    ]);
  });
});
