import { toHalfWidth } from '../../lib/text.ts';

/** What an import file may hold, in the order of the template. */
export const importColumns = [
  'code',
  'nameZh',
  'nameEn',
  'settlementMethod',
  'settlementDay',
  'keyAccount',
  'owner',
  'remarks',
  'contactName',
  'contactPosition',
  'contactPhone',
  'contactMobile',
  'contactEmail',
  'addressCompany',
  'addressContact',
  'addressPhone',
  'province',
  'city',
  'district',
  'street',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Headings by which a column is known, in both languages and as other systems call it. */
const headings: Readonly<Record<ImportColumn, string>> = {
  code: '客户编号|客户编码|客户代码|编号|编码|代码|客户号|code|customer code|client code|customer no|customer number|customer id',
  nameZh:
    '客户名称|中文名称|客户中文名|客户|名称|公司名称|客户全称|name|chinese name|name zh|name (zh)|customer|customer name|client name|company name',
  nameEn: '英文名称|客户英文名|英文名|english name|name en|name (en)',
  settlementMethod: '结算方式|付款方式|settlement|settlement method|payment|payment method|payment terms',
  settlementDay: '结算日|账单日|对账日|每月结算日|settlement day|billing day|statement day',
  keyAccount: '大客户|重点客户|是否大客户|key account|vip',
  owner: '客服|客服负责人|客服专员|负责客服|客服用户名|cs owner|owner|cs clerk|cs owner user name|account manager',
  remarks: '备注|说明|remarks|remark|notes|note',
  contactName: '联系人|联系人姓名|contact|contact name|contact person',
  contactPosition: '职务|职位|联系人职务|position|contact position|job title|title',
  contactPhone: '电话|联系电话|座机|固定电话|联系人电话|phone|telephone|tel|contact phone',
  contactMobile: '手机|手机号|手机号码|联系人手机|mobile|cell|mobile phone|contact mobile',
  contactEmail: '邮箱|电子邮箱|电子邮件|联系人邮箱|email|e-mail|mail|contact email|contact e-mail',
  addressCompany: '地址单位|收发货单位|地址公司|收货单位|address company|site|site name',
  addressContact: '地址联系人|收发货联系人|收货人|address contact|receiver|consignee',
  addressPhone: '地址电话|收发货电话|收货电话|address phone|receiver phone',
  province: '省|省份|省市|province|state',
  city: '市|城市|地市|city',
  district: '区|区县|县|县区|district|county',
  street: '详细地址|街道地址|地址|街道|street|address|street address|address line',
};

const known = new Map(
  importColumns.flatMap((column) => headings[column].split('|').map((heading) => [plain(heading), column] as const)),
);

function plain(heading: string): string {
  return toHalfWidth(heading)
    .toLowerCase()
    .replace(/[\s*:：_.()（）/-]/g, '');
}

/** The column that a heading names; `null` for one that the import does not read. */
export function columnOf(heading: string): ImportColumn | null {
  return known.get(plain(heading)) ?? null;
}

export interface Headings {
  /** Index in the list of rows. */
  readonly at: number;
  /** Column of the file -> what it holds. The first of two equal headings counts. */
  readonly columns: ReadonlyMap<number, ImportColumn>;
}

/** Titles and blank lines may stand above the headings; further down nobody looks for them. */
const searchedRows = 10;

/** The row that names at least the code and the Chinese name; `null` when the file has wrong columns. */
export function findHeadings(rows: readonly (readonly string[])[]): Headings | null {
  for (const [at, cells] of rows.slice(0, searchedRows).entries()) {
    const columns = new Map<number, ImportColumn>();
    for (const [index, cell] of cells.entries()) {
      const column = columnOf(cell);
      if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    }
    const found = new Set(columns.values());
    if (found.has('code') && found.has('nameZh')) return { at, columns };
  }
  return null;
}
