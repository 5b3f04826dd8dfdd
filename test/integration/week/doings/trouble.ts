import type { Api } from '../../../../shared/contract/contract.ts';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { confirmWithCustomer } from '../../../helpers/intake.ts';
import type { Department } from '../department.ts';
import { orderCalled } from './orders.ts';
import type { Performed } from './perform.ts';

/** What is found to have gone wrong, and what is done about it. */
export const troubleDoings: Performed<'flag' | 'inform' | 'answerCause' | 'makeGood' | 'endTrouble'> = {
  async flag(department, { by, order, kind, place }) {
    const api = department.as(by);
    const orderId = await orderCalled(department, api, order);
    const { exceptions } = await api.exceptions.ofOrder({ orderId });
    if (exceptions.some((one) => one.kind === kind)) return;
    await api.exceptions.flag({ orderId, kind, foundBy: 'tracking', foundAt: department.clock.now(), place });
  },
  async inform(department, { by, order, whom }) {
    const api = department.as(by);
    const { id, history } = await flagged(department, api, order);
    if (history.some(({ type, payload }) => type === 'exception.informed' && payload['whom'] === whom)) return;
    const contact = { person: '李师傅', phone: '13900139000', way: 'phone' as const, at: department.clock.now() };
    await api.exceptions.inform({ id, whom, contact, what: '已告知情况' });
  },
  async answerCause(department, { by, order, cause, side }) {
    const api = department.as(by);
    const { id, version, causeState } = await flagged(department, api, order);
    if (causeState !== 'answered') await api.exceptions.answerCause({ id, version, cause, side });
  },
  async makeGood(department, { by, order, link, with: name, form }) {
    const api = department.as(by);
    const { id, version, links } = await flagged(department, api, order);
    const [made] = links;
    if (made && made.state !== 'draft') return;
    const draftId = made?.id ?? (await api.exceptions.makeOrder({ id, version, link })).draftId;
    const draft = await api.orders.drafts.get({ id: draftId });
    const saved = await api.orders.drafts.save({
      id: draft.id,
      version: draft.version,
      form: { ...draft.form, ...form, customerId: department.customerId, customerOrderNo: name },
    });
    await confirmWithCustomer(api, draftId);
    const placed = await api.orders.confirm({ draftId, version: saved.version });
    department.orders.set(name, placed.id);
  },
  async endTrouble(department, { by, order, result }) {
    const api = department.as(by);
    const { id, version, open } = await flagged(department, api, order);
    if (open) await api.exceptions.close({ id, version, result });
  },
};

/** What somebody flagged: being late flags itself. */
async function flagged(department: Department, api: Api, order: string): Promise<Trouble> {
  const { exceptions } = await api.exceptions.ofOrder({ orderId: await orderCalled(department, api, order) });
  const trouble = exceptions.find(({ flaggedByName }) => flaggedByName !== '');
  if (!trouble) throw new Error(`${order} is in no trouble`);
  return trouble;
}
