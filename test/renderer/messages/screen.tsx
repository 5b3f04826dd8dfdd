import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { connectTo } from '../../../renderer/api/client.ts';
import { OrderContacts } from '../../../renderer/features/messages/public.ts';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import mail from '../../../resources/locales/zh-CN/mail.json' with { type: 'json' };
import messages from '../../../resources/locales/zh-CN/messages.json' with { type: 'json' };
import type { Order } from '../../../shared/contract/orders.ts';
import { testId } from '../../helpers/test-ids.ts';

const order = {
  id: testId(1),
  number: 'HY261123-0001',
  state: 'signed',
  confirmedAt: Date.now() - 3_600_000,
} as unknown as Order;

const people = [
  { party: 'consignor', name: '张三', company: '北京华信', phone: '13800138000', email: 'zhang@example.cn' },
  { party: 'consignee', name: '王五', company: '上海东方', phone: '021-58881234', email: '' },
];

interface Given {
  readonly way?: 'phone' | 'email' | 'sms';
  readonly missing?: string | null;
}

/** The contacts of an order with a running duty to tell its consignor; every act that is asked for is kept. */
export async function openContacts({ way = 'phone', missing = null }: Given = {}) {
  const asked: { path: string; input: Record<string, unknown> }[] = [];
  const draft = { missing, subject: '运单已签收', text: '全文', short: '运单 HY261123-0001 已签收。' };
  const answers: Readonly<Record<string, unknown>> = {
    'people.me': { user: { id: testId(9), permissions: ['messages.log', 'mail.read', 'mail.send'] } },
    'company.status': { company: { zone: 'Asia/Shanghai' } },
    'messages.contacts.list': [],
    'mail.ofSubject': [],
    'messages.people': { people, wish: { way, contactName: '', language: 'zh-CN', version: 0 } },
    'messages.compose': draft,
    'tasks.ofSubject': [
      { id: testId(5), ruleId: 'consignor.told', storedState: 'open', evidenceKind: 'contact', dueAt: 1 },
    ],
  };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name in answers) return answers[name];
      asked.push({ path: name, input: input as Record<string, unknown> });
      return name === 'messages.contacts.log' ? { ...(input as object), id: testId(7) } : { id: testId(8) };
    },
  });
  const texts = i18next.createInstance();
  await texts.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common, mail, messages } } });
  render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <OrderContacts order={order} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return asked;
}
