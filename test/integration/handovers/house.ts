import type { Api } from '../../../shared/contract/contract.ts';
import type { HandoverContent } from '../../../shared/domain/handovers/content.ts';
import type { Step } from '../../../shared/domain/handovers/steps.ts';
import { clerkPassword, type Counter, fileNotice, huaxin, openCounter, type Window } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';

export const content: HandoverContent = {
  contacts: [{ name: '张三', position: '采购', phone: '13800138000', email: '' }],
  business: '服务器及配件的仓储与市内配送',
  services: ['cityDelivery', 'storage'],
  regions: '北京市六环内',
  goods: '服务器、显示器',
  volumes: '每月约 200 票',
  demands: '送达前一小时电话通知',
  settlementMethod: 'monthly',
  settlementCycle: '每月 25 日对账，次月 10 日前付款',
  creditDays: '30',
  creditLimit: '50000',
  prices: '市内每票 80 元起',
  departments: ['warehouse', 'delivery'],
  otherDepartment: '',
  validFrom: '2026-11-23',
  validUntil: '2027-11-22',
};

/** A company with everybody who signs, and a new customer of marketing's. */
export async function openHandoverHouse(database: OpenDatabase) {
  const counter = await openCounter(database);
  const hire = async (name: string, ...roles: Parameters<Counter['hire']>[1]) => counter.hire(name, roles);
  const author = await hire('luona', 'marketingClerk');
  const clerk = await hire('lina', 'csClerk');
  const marketing = await hire('liangbin', 'marketingManager');
  const warehouse = await hire('songgang', 'warehouseManager');
  const delivery = await hire('zhengtao', 'deliveryManager');
  const gm = await hire('yuanhong', 'gm');
  const customer = await author.api.customers.create({ ...huaxin, code: 'NEW1', nameZh: '新客户有限公司' });
  await fileNotice(clerk.api, customer.id, counter.ports.clock.now());
  const house = { counter, author, clerk, marketing, warehouse, delivery, gm, customerId: customer.id };

  /** A form filled in, with its paper, not handed in. */
  async function draft(by: Api = author.api, given: Partial<HandoverContent> = {}) {
    const form = await by.handovers.create({ kind: 'contract', customerId: customer.id });
    await attach(by, form.id);
    const filled = { ...content, ...given };
    const { version } = await by.handovers.save({
      id: form.id,
      version: form.version,
      kind: 'contract',
      content: filled,
    });
    return { id: form.id, version };
  }
  const submitted = async (by: Api = author.api, given: Partial<HandoverContent> = {}) =>
    by.handovers.submit(await draft(by, given));
  const sign = (by: Window, id: string, step: Step, revision = 1) =>
    by.api.handovers.decide({ id, revision, step, decision: 'signed' });
  async function effective() {
    const { id } = await submitted();
    await sign(marketing, id, 'marketingManager');
    await sign(warehouse, id, 'warehouse');
    await sign(delivery, id, 'delivery');
    return sign(gm, id, 'gm');
  }
  /** Somebody at the counter again, after the window locked itself. */
  async function back(userName: string): Promise<Window> {
    const window = counter.window();
    await window.api.people.logIn({ userName, password: clerkPassword });
    return window;
  }
  return { ...house, back, draft, submitted, sign, effective, close: () => counter.close() };
}
export type HandoverHouse = Awaited<ReturnType<typeof openHandoverHouse>>;

export async function attach(by: Api, id: string, purpose: 'quotation' | 'settlementAgreement' = 'quotation') {
  const file = {
    name: '报价单.pdf',
    base64: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n').toString('base64'),
  };
  return by.attachments.add({ subjectKind: 'handover', subjectId: id, purpose, file });
}
