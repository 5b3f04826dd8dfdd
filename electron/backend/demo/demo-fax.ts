import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import type { DemoHouse } from './take-orders.ts';

const zone = 'Asia/Shanghai';
const hour = 3_600_000;

interface FaxBook {
  /** An order that was taken now; one by fax is reckoned up at the end of its day. */
  note(form: OrderForm): void;
  /** Before the clock goes on to `at`: the days before it are reconciled, but for the very last one. */
  closeDaysBefore(at: number): Promise<void>;
}

/** 1.2.3: each evening the faxes of the day are counted with those who sent them; `end` is now. */
export function keepFaxBook(house: DemoHouse, clerk: Actor, end: number): FaxBook {
  let day = '';
  let faxes = new Map<string, { readonly caller: string; readonly count: number }>();
  const closeDay = async () => {
    house.moveTo(instantOf(day, '17:35', zone) ?? 0);
    const counted = [...faxes].map(([customerId, told]) => ({ customerId, ...told }));
    for (const [index, { customerId, caller, count }] of counted.entries()) {
      // Now and then somebody has sent one twice.
      const twice = index === 0 && day.endsWith('7');
      await house.services.intake.fax.setCount(clerk, {
        day,
        customerId,
        version: 0,
        theirCount: String(twice ? count + 1 : count),
        toldBy: caller,
        toldAt: house.now(),
        reason: twice ? '其中一份重发，已与客户核对作废' : '',
        ownerId: null,
      });
    }
    await house.services.intake.fax.close(clerk, { day, version: 0, reasons: [] });
  };
  return {
    note(form) {
      const { channel, customerId, contactName } = form;
      if (channel !== 'fax' || !customerId) return;
      const count = (faxes.get(customerId)?.count ?? 0) + 1;
      faxes.set(customerId, { caller: contactName, count });
    },
    async closeDaysBefore(at) {
      const next = wallTime(at, zone).day;
      if (next === day) return;
      if (faxes.size > 0 && at < end - 30 * hour) await closeDay();
      day = next;
      faxes = new Map();
    },
  };
}
