import type { Api } from '../../../../shared/contract/contract.ts';
import { confirmWithCustomer } from '../../../helpers/intake.ts';
import type { Department } from '../department.ts';
import type { Performed } from './perform.ts';

/** Orders are taken, changed and cancelled, and their sheets found. */
export const orderDoings: Performed<'take' | 'revise' | 'cancel' | 'retrySheet' | 'confirmSheet'> = {
  async take(department, { by, order, form }) {
    const api = department.as(by);
    if (await findOrder(department, api, order)) return;
    const { customerId } = department;
    const { id, version } = await api.orders.drafts.create({ form: { ...form, customerId, customerOrderNo: order } });
    await confirmWithCustomer(api, id);
    const placed = await api.orders.confirm({ draftId: id, version });
    department.orders.set(order, placed.id);
  },
  async revise(department, { by, order, form, reason }) {
    const api = department.as(by);
    const { id, revision } = await api.orders.get({ id: await orderCalled(department, api, order) });
    if (revision > 1) return;
    const draft = await api.orders.beginChange({ orderId: id });
    const changed = { id: draft.id, version: draft.version, form: { ...draft.form, ...form } };
    const { version } = await api.orders.drafts.save(changed);
    await confirmWithCustomer(api, draft.id);
    await api.orders.confirmChange({ draftId: draft.id, version, reason });
  },
  async cancel(department, { by, order, reason }) {
    const api = department.as(by);
    const { id, version, state } = await api.orders.get({ id: await orderCalled(department, api, order) });
    if (state !== 'cancelled') await api.orders.cancel({ id, version, reason });
  },
  async retrySheet(department, { by, order }) {
    const { printing } = department.as(by);
    const sheet = await sheetOf(department, department.as(by), order);
    if (sheet.state !== 'printed') await printing.retry({ jobId: sheet.id, version: sheet.version });
  },
  async confirmSheet(department, { by, order }) {
    const { printing } = department.as(by);
    const sheet = await sheetOf(department, department.as(by), order);
    if (sheet.confirmedAt === null) await printing.confirm({ jobId: sheet.id, version: sheet.version });
  },
};

async function sheetOf(department: Department, api: Api, order: string) {
  const id = await orderCalled(department, api, order);
  const sheet = (await api.printing.jobs({ limit: 500 })).find(({ orderId }) => orderId === id);
  if (!sheet) throw new Error(`${order} has no sheet`);
  return sheet;
}

/** The id of the order that the script calls so. */
export async function orderCalled(department: Department, api: Api, name: string): Promise<string> {
  const id = await findOrder(department, api, name);
  if (id === undefined) throw new Error(`There is no order ${name}`);
  return id;
}

/** In another life of the app it may have been taken already. */
async function findOrder({ orders }: Department, api: Api, name: string): Promise<string | undefined> {
  if (orders.size === 0) {
    const { rows } = await api.orders.list({ limit: 200 });
    for (const { id, customerOrderNo } of rows) orders.set(customerOrderNo, id);
  }
  return orders.get(name);
}
