import type { Clause } from './clause.ts';

/** Chapter 6: 客户来访接待, visitor reception. */
export const chapter6 = [
  {
    id: '6',
    chapter: 6,
    zh: '接待按清单办理：逐项记录经办人和时间，留存纪要和后续事项。',
    en: 'A visit follows a checklist: who ticked what when is kept, with minutes and follow-up tasks.',
  },
  {
    id: '6.2.1',
    chapter: 6,
    zh: '来访提前登记，准备清单包括环境整洁。',
    en: 'An announced visit is registered with its preparation list: premises clean and tidy.',
  },
  {
    id: '6.2.2',
    chapter: 6,
    zh: '着装：客服人员穿工装、戴胸牌，首饰妆容得体。',
    en: 'Dress: CS staff in uniform with badge, restrained jewellery and make-up.',
  },
  {
    id: '6.3.1',
    chapter: 6,
    zh: '迎接：微笑起立，认真倾听，目视对方。',
    en: 'Greeting: smile, stand up, listen and look at the speaker.',
  },
  {
    id: '6.3.2',
    chapter: 6,
    zh: '名片：双手递接，阅后放好，会谈中不交换。',
    en: 'Cards: given and taken with both hands, read, left on the table, not exchanged during a meeting.',
  },
  {
    id: '6.3.3',
    chapter: 6,
    zh: '介绍：先介绍职位低、年纪轻的一方，先把同事介绍给外宾。',
    en: 'Introductions: junior to senior, younger to older, own colleagues to guests.',
  },
  {
    id: '6.3.4',
    chapter: 6,
    zh: '握手合乎礼仪。',
    en: 'Handshakes follow good manners.',
  },
] as const satisfies readonly Clause[];
