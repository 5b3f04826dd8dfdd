import type { Clause } from './clause.ts';

/** Chapter 4: 应急事故处理, emergencies. */
export const chapter4 = [
  {
    id: '4.3.1.1',
    chapter: 4,
    zh: '接到应急电话即做简要记录，五分钟内报部门经理。',
    en: 'An emergency call is noted at once and the department manager told within five minutes.',
  },
  {
    id: '4.3.1.2',
    chapter: 4,
    zh: '不能独立解决的，承诺五至十分钟答复，并持续告知客户进展。',
    en: 'What cannot be solved alone gets a reply promised in five to ten minutes and regular progress to the end.',
  },
  {
    id: '4.3.1.3',
    chapter: 4,
    zh: '超出权限的，立即转交客服部主任。',
    en: "What is beyond the clerk's authority goes to the CS director at once.",
  },
  {
    id: '4.3.1.4',
    chapter: 4,
    zh: '应急晚点：立即告知发货人和最终客户。',
    en: 'Emergency lateness: consignor and final customer are told at once.',
  },
  {
    id: '4.3.1.5',
    chapter: 4,
    zh: '应急查询：承诺最短答复时间，立即联系司机并转告。',
    en: 'Emergency inquiry: the shortest reply is promised, the driver called, the answer passed on.',
  },
  {
    id: '4.3.1.6',
    chapter: 4,
    zh: '应急破损：先与收货人协商，金额大的立即上报。',
    en: 'Emergency damage: settled with the consignee first; a large amount is reported at once.',
  },
  {
    id: '4.3.1.7',
    chapter: 4,
    zh: '内部应急问题：立即与客户沟通，难题五分钟内报领导。',
    en: 'Internal emergency: talk with the customer at once; a hard case goes to the leaders within five minutes.',
  },
  {
    id: '4.3.1.8',
    chapter: 4,
    zh: '应急投诉：五分钟内报质控部和部门经理，并催办最快的解决办法。',
    en: 'Emergency complaint: QC and the department manager within five minutes, then chased for the quickest solution.',
  },
  {
    id: '4.3.1.9',
    chapter: 4,
    zh: '主任协调各部门；月末个人总结与考核；事故要有分析、纠正和预防措施，经审批后送客户。',
    en: 'The director coordinates departments; month-end summaries and KPI; accidents get analysis, corrective and preventive measures, approved and sent to the customer.',
  },
] as const satisfies readonly Clause[];
