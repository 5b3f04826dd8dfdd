import type { Performed } from './perform.ts';
import { orderCalled } from './orders.ts';

/** What people do with what they were told. */
export const alertDoings: Performed<'acknowledge'> = {
  async acknowledge(department, { by, order }) {
    const api = department.as(by);
    const about = order === undefined ? null : await orderCalled(department, api, order);
    const inbox = await api.tasks.alerts.mine();
    const ids = inbox.filter(({ task }) => about === null || task.subjectId === about).map(({ id }) => id);
    if (ids.length > 0) await api.tasks.alerts.acknowledge({ ids: ids.slice(0, 200) });
  },
};
