import type { OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demoRepository } from './demo.repository.ts';
import type { DemoHouse } from './take-orders.ts';

const minute = 60_000;

/** What this morning's customers are told: two letters that wait for an account, one that was sent from elsewhere. */
export async function fillOutbox(tx: WriteContext, { services, now }: DemoHouse, clerk: Actor): Promise<void> {
  const [first, second, third] = await demoRepository.newestOrders(tx, 3);
  if (!first || !second || !third) return;
  const about = (order: { id: string }) => ({
    subjectKind: 'order',
    subjectId: order.id,
    purpose: 'order.arrivalTold',
    language: 'zh-CN' as const,
  });
  const letter = (order: { id: string; number: string }, to: OutgoingMessage['to'][number]): OutgoingMessage => ({
    ...about(order),
    key: `demo:arrival:${order.id}`,
    channel: 'email',
    to: [to],
    subject: `到货时间：${order.number}`,
    text: `${to.name}，您好：\n\n${order.number} 的货物正在途中，将按约定时间送达。如有变化，我们会立即告知。`,
    attachments: [],
    clauses: ['2.4.3'],
  });
  await services.mail.queue(tx, clerk, letter(first, { name: '陈晓', address: 'chenxiao@customer.example.com' }));
  await services.mail.queue(tx, clerk, letter(second, { name: '刘畅', address: 'liuchang@customer.example.com' }));
  await services.mail.recordTyped(clerk, {
    ...about(third),
    channel: 'email',
    to: [{ name: '何静', address: 'hejing@customer.example.com' }],
    subject: `到货时间：${third.number}`,
    text: '已用 Outlook 告知预计到货时间。',
    sentAt: now() - 35 * minute,
  });
}
