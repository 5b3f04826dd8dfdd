import { isDeepStrictEqual } from 'node:util';
import type { Api } from '../../../../shared/contract/contract.ts';
import type { Department } from '../department.ts';
import type { Performed } from './perform.ts';
import { orderCalled } from './orders.ts';

/** What people do with their tasks, and the director with the rules behind them. */
export const taskDoings: Performed<'finish' | 'tidyUp' | 'drop' | 'passOn' | 'changeRule'> = {
  async finish(department, { by, order, rule }) {
    const api = department.as(by);
    const task = await firstOpen(department, api, order, rule);
    if (!task) return;
    await api.tasks.complete({ id: task.id, version: task.version, evidence: evidenceAt(department.clock.now()) });
  },
  async tidyUp(department, { by, except }) {
    const api = department.as(by);
    const kept = await Promise.all(except.map((name) => orderCalled(department, api, name)));
    const { rows } = await api.tasks.team({ lateOnly: true, limit: 200 });
    for (const { id, version } of rows.filter((task) => !kept.includes(task.subjectId))) {
      await api.tasks.complete({ id, version, evidence: evidenceAt(department.clock.now()) });
    }
  },
  async drop(department, { by, order, rule, reason }) {
    const api = department.as(by);
    const task = await firstOpen(department, api, order, rule);
    if (task) await api.tasks.notApplicable({ id: task.id, version: task.version, reason });
  },
  async passOn(department, { by, order, rule, to }) {
    const api = department.as(by);
    const task = await firstOpen(department, api, order, rule);
    const ownerId = department.ids[to];
    if (!task || task.ownerId === ownerId) return;
    await api.tasks.reassign({ id: task.id, version: task.version, ownerId, reason: '外出' });
  },
  async changeRule(department, { by, rule: id, change, applyToRunning }) {
    const { rules } = department.as(by).tasks;
    const rule = (await rules.list()).find((one) => one.id === id);
    if (!rule) throw new Error(`There is no rule ${id}`);
    const { version } = rule;
    const before = new Map<string, unknown>(Object.entries(rule));
    if (Object.entries(change).every(([key, value]) => isDeepStrictEqual(before.get(key), value))) return;
    await rules.change({ id, version, change, applyToRunning });
  },
};

function evidenceAt(at: number) {
  const contact = { person: '李师傅', phone: '13900139000', way: 'phone' as const, at };
  return { result: '已与对方确认', contact, attachmentId: null };
}

async function firstOpen(department: Department, api: Api, order: string, rule: string) {
  const id = await orderCalled(department, api, order);
  const tasks = await api.tasks.ofSubject({ subjectId: id });
  const ofRule = tasks.filter(({ ruleId }) => ruleId === rule);
  if (ofRule.length === 0) throw new Error(`${order} has no task ${rule}`);
  return ofRule.find(({ storedState }) => storedState === 'open');
}
