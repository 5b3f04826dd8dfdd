import type { NoticeModel } from '../domain/dangerousGoods/notice.ts';
import type { Words } from './words.tsx';

/** For whom a notice is and for which goods, by the names of its captions below `notice.`; on paper and as a spreadsheet. */
export function noticeFacts(
  { customer, order }: NoticeModel,
  words: Words,
): readonly (readonly [caption: string, text: string])[] {
  const client = `${words.pick(customer.nameZh, customer.nameEn).join(' ')} (${customer.code})`;
  if (!order) {
    return [
      ['to', client],
      ['order', words.line('notice.standing')],
    ];
  }
  const { contactName, contactPhone, goods, deliveries, jobType, mode } = order.form;
  const last = deliveries.at(-1);
  const names = goods.map(({ name }) => name.trim()).filter(Boolean);
  return [
    ['to', client],
    ['order', order.number ?? words.line('notice.noNumber')],
    ['caller', `${contactName} ${contactPhone}`.trim()],
    ['mode', words.line(`mode.${jobType === 'cityDelivery' ? 'cityDelivery' : mode || 'none'}`)],
    ['goods', names.join('、')],
    ['destination', last ? `${last.province === last.city ? '' : last.province}${last.city}${last.district}` : ''],
  ];
}
