import type { Clause } from './clause.ts';

/** Chapter 3: 异常业务汇报, exception reporting. */
export const chapter3 = [
  {
    id: '3.3.1.1',
    chapter: 3,
    zh: '异常分为：客户投诉；自行发现的晚点、破损；内部违规。',
    en: 'Exceptions are customer complaints, lateness and damage found by ourselves, and internal breaches of the rules.',
  },
  {
    id: '3.3.1.2',
    chapter: 3,
    zh: '接到投诉五分钟内，把 KF-01 邮件报给部门经理、质控部经理和总经理。',
    en: 'Within five minutes of a complaint, KF-01 is mailed to the department manager, the QC manager and the GM.',
  },
  {
    id: '3.3.1.3',
    chapter: 3,
    zh: '跟踪中发现异常，同样五分钟内上报，并报项目经理。',
    en: 'An exception found while tracking is reported the same way, and to the project manager too.',
  },
  {
    id: '3.3.1.4',
    chapter: 3,
    zh: '内部违规：上报、配合质控部调查、跟进结果、安抚客户。',
    en: "An internal breach is reported, QC's investigation supported, progress followed and the customer kept calm.",
  },
  {
    id: '3.3.1.5',
    chapter: 3,
    zh: '汇报一律使用异常汇报表 KF-01。',
    en: 'Reports are made on form KF-01.',
  },
  {
    id: '3.3.1.6',
    chapter: 3,
    zh: '质控部调查、分析原因和责任方并作出处理决定，各步有日期和签名。',
    en: 'QC investigates, finds cause and responsible party and decides; each step is dated and signed.',
  },
  {
    id: '3.3.1.7',
    chapter: 3,
    zh: '非工作时间先电话报告领导，邮件在下一个工作日九点前发出。',
    en: 'Outside working hours leaders are phoned first and the mail is due at nine on the next working day.',
  },
  {
    id: '3.3.2.1',
    chapter: 3,
    zh: '晚点：立即告知发货人和最终客户。',
    en: 'Late: consignor and final customer are told at once.',
  },
  {
    id: '3.3.2.2',
    chapter: 3,
    zh: '客户查询晚点货物：承诺最短答复时间，立即联系司机，立即转告结果。',
    en: 'Asked about a late shipment: the shortest reply is promised, the driver called and the answer passed on at once.',
  },
  {
    id: '3.3.2.3',
    chapter: 3,
    zh: '破损：先与收货人协商，能现场解决的现场解决；金额大的立即报货运中心、调度和质控部。',
    en: 'Damage: settled on the spot with the consignee if possible; a large amount goes at once to freight centre, dispatch and QC.',
  },
  {
    id: '3.3.2.4',
    chapter: 3,
    zh: '内部问题：立即与客户沟通，难以解决的五分钟内报领导。',
    en: 'Internal trouble: talk with the customer at once; a hard case goes to the leaders within five minutes.',
  },
  {
    id: '3.4',
    chapter: 3,
    zh: '迟报、瞒报、谎报受罚，及时上报免责：记录只增不改，是否及时由系统计算。',
    en: 'Late, hidden or false reports are punished, timely ones freed of blame: records are only added to and timeliness is computed.',
  },
  {
    id: '3.5.1',
    chapter: 3,
    zh: '异常汇报表 KF-01 予以保存，可打印、可导出。',
    en: 'Form KF-01 is kept, printed and exported.',
  },
] as const satisfies readonly Clause[];
