import type { Clause } from './clause.ts';

/** Chapter 2: 货物追踪与信息反馈, tracking and feedback. */
export const chapter2 = [
  {
    id: '2.2.1',
    chapter: 2,
    zh: '工作单打印后，业务进入反馈表 KF-03；逾时未打印应报警。',
    en: 'Once its work order is printed the order enters the feedback table KF-03; not printed in time raises an alert.',
  },
  {
    id: '2.3.1-sameDay',
    chapter: 2,
    zh: '同城当日送达：立即落实车辆和司机，跟踪发车，把到达时间告知客户。',
    en: 'City, same day: vehicle and driver are asked for at once, departure is followed, the customer is told the arrival time.',
  },
  {
    id: '2.3.1-nextDay',
    chapter: 2,
    zh: '同城次日送达：上班即核对派车计划，向司机确认到达时间，有变化告知客户。',
    en: 'City, next day: at the start of work the dispatch plan is checked and the driver asked; trouble is told to the customer.',
  },
  {
    id: '2.4',
    chapter: 2,
    zh: '外埠业务分 A、B、C 三类跟踪，改类要有原因。',
    en: 'Outbound orders are followed by class A, B or C; a change of class needs a reason.',
  },
  {
    id: '2.4.1',
    chapter: 2,
    zh: 'A 类：送货上门或特急、新客户、贵重或有特殊要求的业务，每个环节逐项跟踪。',
    en: 'Class A (door delivery or extremely urgent, first-time, valuable or special): every link is followed and ticked.',
  },
  {
    id: '2.4.2',
    chapter: 2,
    zh: 'B 类：两至三天到达、展会或生产物资，跟踪各交接点，特殊要求原文写入委托书。',
    en: 'Class B (two to three days, exhibition or production goods): hand-over points are followed, demands go word for word to the partner.',
  },
  {
    id: '2.4.3',
    chapter: 2,
    zh: 'C 类：经济型业务，核实发出与方式，每日查看，到货前一天提醒，送达后告知客户。',
    en: 'Class C (economy): sent off and mode checked, a daily look, a reminder the day before arrival, the customer told after delivery.',
  },
  {
    id: '2.5.1',
    chapter: 2,
    zh: '正常到达：登记签收人和时间，告知发货人，核对后签收单原件返回归档。',
    en: 'Arrived: consignee and time recorded, consignor told, the signed original checked, returned and archived.',
  },
  {
    id: '2.5.2',
    chapter: 2,
    zh: '晚点、丢失或错发：立即通知货运中心查明原因并补救，各方随时知情，签收单归档前不结案。',
    en: 'Late, lost or mis-sent: freight centre told at once, cause and remedy found, all kept informed; open until the signed receipt is archived.',
  },
  {
    id: '2.6.1',
    chapter: 2,
    zh: '反馈表 KF-03 可按期间、客户、类别打印和导出。',
    en: 'The feedback table KF-03 prints and exports for a period, a customer or a class.',
  },
] as const satisfies readonly Clause[];
