import type { EntryData, ReportEntry } from '../../shared/domain/exceptionReports/entry.ts';
import { foldReport } from '../../shared/domain/exceptionReports/fold.ts';
import { emptyReportForm, type ReportForm } from '../../shared/domain/exceptionReports/form.ts';
import { nothingHandled, type ReportSheetModel } from '../../shared/domain/exceptionReports/sheet-model.ts';
import type { EntryKind } from '../../shared/domain/exceptionReports/values.ts';

const at = (text: string) => Date.parse(`2026-09-30T${text}+08:00`);
export const sampleKnownAt = at('17:58:20');

const form: ReportForm = {
  ...emptyReportForm,
  orderId: '00000000-0000-7000-8000-000000000001',
  kind: 'damage',
  foundBy: 'complaint',
  severity: 'serious',
  happenedAt: at('16:40:00'),
  person: '张建国',
  phone: '13800138000',
  channel: 'phone',
  goods: '液晶显示器 27 寸',
  pieces: '2',
  loss: true,
  amount: '2400.50',
  facts: '收货人拆箱发现两台显示器屏幕破裂，外包装完好，司机已签字确认。',
  action: '请收货人拍照并保留原包装；通知货运中心查装车记录。',
  wish: '国庆前答复赔偿办法，并先补发两台。',
  advice: '先补发，再按声明价值赔付。',
};

function entry(
  seq: number,
  kind: EntryKind,
  time: string,
  text: string,
  data: EntryData = {},
  corrects: number | null = null,
): ReportEntry {
  const who = { byId: 'u1', byName: seq % 2 ? '王丽' : '陈静', workstation: 'counter-1' };
  return { id: `e${seq}`, seq, kind, at: at(time), ...who, text, corrects, data };
}

const call = (person: string, time: string, reached: boolean) => ({
  contact: { person, phone: '13900139000', at: at(time), way: 'phone' as const, reached, party: null, who: null },
});

/** A complaint on the eve of National Day, with everything that a report can hold. */
export const sampleEntries: readonly ReportEntry[] = [
  entry(1, 'filed', '17:59:05', form.facts, {
    severity: 'serious',
    filed: {
      number: 'KF01-20260930-001',
      kind: 'damage',
      foundBy: 'complaint',
      orderId: form.orderId,
      orderNumber: 'HY260930-0007',
      customerId: '00000000-0000-7000-8000-000000000002',
      customerName: '北京华联印刷有限公司',
      knownAt: sampleKnownAt,
      regime: 'working',
      dueAt: sampleKnownAt + 300_000,
      calendarRevision: 1,
      assumedYears: [],
      steps: [],
      authorId: 'u1',
      authorName: '王丽',
      pieces: 2,
      amountFen: 240_050,
      noteId: null,
      exceptionId: null,
      form,
    },
  }),
  entry(2, 'call', '18:01:10', '占线', call('刘经理', '18:01:00', false)),
  entry(3, 'call', '18:02:00', '已口头报告', call('赵总', '18:01:40', true)),
  entry(4, 'fact', '18:05:00', '司机说装车时第三层有一箱倾斜。'),
  entry(5, 'correction', '18:09:00', '破裂的是三台，收货人又拆开一箱。', {}, 1),
  entry(6, 'action', '18:12:00', '补发三台，随明早第一车发出。'),
  entry(7, 'severity', '18:20:00', '数量增加，客户要求书面答复', { severity: 'grave' }),
  entry(8, 'informed', '18:30:00', '说明补发安排，客户同意', {
    contact: {
      person: '张建国',
      phone: '13800138000',
      at: at('18:29:00'),
      way: 'phone',
      reached: true,
      party: 'client',
      who: null,
    },
  }),
];

export function sampleReport(given: Partial<ReportSheetModel> = {}): ReportSheetModel {
  const report = foldReport(sampleEntries);
  if (!report) throw new Error('A sample that was never filed');
  const recipient = {
    clause: '3.3.1.2',
    standing: 'accepted',
    inTime: true,
    reply: '250 2.0.0 queued as 7F3A',
  } as const;
  return {
    language: 'zh-CN',
    zone: 'Asia/Shanghai',
    demo: false,
    company: {
      nameZh: '北京测试物流有限公司',
      nameEn: 'Beijing Test Logistics Co., Ltd.',
      addressZh: '',
      addressEn: '',
      phone: '010-60000000',
    },
    printedAt: at('18:45:00'),
    asOf: null,
    report,
    dueAt: sampleKnownAt + 300_000,
    toldAt: at('17:59:41.900'),
    timeliness: 'inTime',
    recipients: [
      { ...recipient, name: '刘强', role: 'departmentManager', toldAt: at('17:59:31') },
      { ...recipient, name: '孙敏', role: 'qcManager', toldAt: at('17:59:41.900') },
      { ...recipient, name: '赵总', role: 'gm', toldAt: null, inTime: null, standing: 'noAddress', reply: '' },
    ],
    calls: report.entries.flatMap(({ kind, data, byName }) =>
      kind === 'call' && data.contact ? [{ ...data.contact, byName }] : [],
    ),
    informed: report.entries.flatMap(({ kind, data, byName, text }) =>
      kind === 'informed' && data.contact ? [{ ...data.contact, byName, text }] : [],
    ),
    facts: report.facts,
    pictures: ['破损照片1.jpg', '破损照片2.jpg'],
    handling: nothingHandled,
    ...given,
  };
}
