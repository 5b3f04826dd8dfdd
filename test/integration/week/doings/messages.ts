import { orderCalled } from './orders.ts';
import type { Performed } from './perform.ts';

/** What leaves the house by e-mail. The same message again is the same: it is known by its token. */
export const messageDoings: Performed<'write' | 'mailLetter'> = {
  async write(department, { by, order, purpose, to: address }) {
    const api = department.as(by);
    const orderId = await orderCalled(department, api, order);
    const { subject, text } = await api.messages.compose({ orderId, purpose, language: 'zh-CN' });
    const token = `${purpose} ${order} ${address}`;
    const to = { party: 'consignor', channel: 'email', name: '张三', address, language: 'zh-CN' } as const;
    await api.messages.send({ orderId, token, purpose, ...to, subject, text });
  },
  async mailLetter(department, { by, order, to: address }) {
    const api = department.as(by);
    const id = await orderCalled(department, api, order);
    const cover = await api.tracking.letterCover({ id, language: 'zh-CN' });
    const to = { name: '老周', address, language: 'zh-CN', sheetLanguage: 'zh-CN' } as const;
    await api.tracking.mailLetter({ ...cover, ...to, id, token: `letter ${order}` });
  },
};
