import { type BankDetails, noBank } from '../../shared/domain/company/bank.ts';
import type { Deduction, StatementLine } from '../../shared/domain/settlement/lines.ts';
import { type StatementSheetModel, statementSheet } from '../../shared/domain/settlement/sheet-model.ts';
import { noFees } from '../../shared/domain/settlement/values.ts';
import { sampleFrame } from './sheet-samples.ts';

const day = 86_400_000;
const first = Date.parse('2026-10-26T10:30:00+08:00');

/** A delivered order of October; `index` makes it another one. */
export function sampleLine(index: number, given: Partial<StatementLine> = {}): StatementLine {
  return {
    orderId: `0190f5d2-0000-7000-8000-${String(index).padStart(12, '0')}`,
    orderNumber: `HY2610${String(26 + (index % 5)).padStart(2, '0')}-${String(index).padStart(4, '0')}`,
    customerOrderNo: `HX-2026-${1000 + index}`,
    deliveredAt: first + (index % 28) * day,
    strayed: false,
    destination: '上海市浦东新区张江镇',
    pieces: 3 + (index % 7),
    grams: 125_500 + index,
    cm3: 480_000,
    jobType: 'doorToDoor',
    mode: 'air',
    method: 'monthly',
    fees: { ...noFees, freight: 86_050 + index, pickup: 5_000, delivery: 8_000, insurance: 1_501 },
    otherName: '',
    quotedFen: 90_000,
    priceReason: '内部：比照老客户让利',
    pod: 'back',
    podBackAt: first + (index % 28) * day + 3 * day,
    hold: null,
    holdReason: '',
    remark: '',
    orderVersion: 1,
    ...given,
  };
}

export const sampleDeductions: readonly Deduction[] = [
  {
    kind: 'claim',
    claimId: '0190f5d2-0000-7000-8000-00000000c1a1',
    orderId: null,
    orderNumber: 'HY261026-0003',
    text: '外箱破损赔付，报告 YC261027-01',
    fen: 50_000,
  },
  { kind: 'other', claimId: null, orderId: null, orderNumber: '', text: '十月返点', fen: 12_345 },
];

export const sampleBank: BankDetails = {
  accountZh: '北京云程物流有限公司',
  accountEn: 'Yuncheng Logistics (Beijing) Co., Ltd.',
  bankZh: '中国工商银行北京大兴支行',
  bankEn: 'ICBC Beijing Daxing Branch',
  accountNumber: '0200 0413 0920 0123 456',
  taxNumber: '91110115MA01X2Y3ZT',
  addressZh: '北京市大兴区金苑路26号',
  addressEn: '26 Jinyuan Road, Daxing District, Beijing',
  phone: '010-6000 1234',
};

type Given = Omit<Partial<Parameters<typeof statementSheet>[0]>, 'lines'> & {
  readonly lines?: readonly StatementLine[];
};

/** The statement of October for a customer with that many lines, one of them paid on the spot and one held. */
export function sampleStatement(given: Given = {}): StatementSheetModel {
  return statementSheet({
    language: 'zh-CN',
    zone: sampleFrame.zone,
    demo: false,
    company: sampleFrame.company,
    bank: noBank,
    printedAt: Date.parse('2026-12-01T09:05:00+08:00'),
    customerZh: '北京华信电子科技有限公司',
    customerEn: 'Huaxin Electronics',
    month: '2026-11',
    firstDay: '2026-10-26',
    lastDay: '2026-11-25',
    number: 'DZ202611-0001',
    revision: 1,
    draft: false,
    lines: sampleLines,
    deductions: sampleDeductions,
    opening: 1_234_567,
    received: 234_567,
    prepared: { name: '钱会计', at: Date.parse('2026-11-26T09:05:00+08:00') },
    reviewed: { name: '李娜', at: Date.parse('2026-11-27T16:05:00+08:00') },
    confirmed: null,
    ...given,
  });
}

const sampleLines: readonly StatementLine[] = [
  sampleLine(1),
  sampleLine(2, {
    fees: { ...noFees, freight: 120_000, upstairs: 6_000, handling: 4_000, transfer: 10_000, other: 2_500 },
    otherName: '等候费',
    remark: '夜间送货',
  }),
  sampleLine(3, { jobType: 'cityDelivery', mode: null, method: 'prepaid', pod: 'none', podBackAt: null }),
  sampleLine(4, { pod: 'missing', podBackAt: null, hold: 'receipt' }),
  sampleLine(5, { pod: 'bypassed', podBackAt: null, holdReason: '客户同意先结' }),
  sampleLine(6, { pod: 'bypassed', podBackAt: null, strayed: true, fees: noFees }),
  sampleLine(7, { hold: 'person', holdReason: '客户要求下月结' }),
];
