import type { Clause } from './clause.ts';

/** Chapter 5: 新职工培训, training. */
export const chapter5 = [
  {
    id: '5.2.1',
    chapter: 5,
    zh: '人事介绍公司，部门介绍职责和“三心”：细心、耐心、责任心。',
    en: 'HR introduces the company; the department its duties and the three hearts: care, patience, responsibility.',
  },
  {
    id: '5.3.1',
    chapter: 5,
    zh: '培训：职业道德。',
    en: 'Training: professional ethics.',
  },
  {
    id: '5.3.2',
    chapter: 5,
    zh: '培训：电话用语和礼仪。',
    en: 'Training: telephone phrases and manners.',
  },
  {
    id: '5.3.3',
    chapter: 5,
    zh: '培训：与其他部门的衔接。',
    en: 'Training: interfaces with other departments.',
  },
  {
    id: '5.3.4',
    chapter: 5,
    zh: '培训：运输管理系统。',
    en: 'Training: the transport management system.',
  },
  {
    id: '5.3.5',
    chapter: 5,
    zh: '培训：仓储管理系统。',
    en: 'Training: the warehouse management system.',
  },
  {
    id: '5.3.6',
    chapter: 5,
    zh: '培训：报价。',
    en: 'Training: quoting.',
  },
  {
    id: '5.3.7',
    chapter: 5,
    zh: '培训：办公软件。',
    en: 'Training: office software.',
  },
  {
    id: '5.3.8',
    chapter: 5,
    zh: '培训：货物查询。',
    en: 'Training: shipment inquiry.',
  },
  {
    id: '5.3.9',
    chapter: 5,
    zh: '培训：电子邮件。',
    en: 'Training: e-mail.',
  },
  {
    id: '5.3.10',
    chapter: 5,
    zh: '按计划考试，有题库、及格线和次数。',
    en: 'An exam is held by plan, with question bank, pass mark and attempts.',
  },
  {
    id: '5.3.11',
    chapter: 5,
    zh: '考试合格方可上岗；此前可录单，不可确认业务，不可发出汇报。',
    en: 'Only who passed goes on duty; before that a trainee drafts but neither confirms orders nor sends reports.',
  },
] as const satisfies readonly Clause[];
