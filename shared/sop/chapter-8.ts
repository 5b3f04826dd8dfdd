import type { Clause } from './clause.ts';

/** Chapter 8: 工作总结报告, work summary reports. */
export const chapter8 = [
  {
    id: '8',
    chapter: 8,
    zh: '客服替客户盯住公司内部每个环节，按日、周、月总结，由系统起草、人工完成、提交审批。',
    en: 'CS watches every link for the customer and sums up by day, week and month: drafted by the software, completed, submitted and approved.',
  },
] as const satisfies readonly Clause[];
