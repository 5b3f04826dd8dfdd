import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

/** What quick notes ask of the rest of the house. */
export interface NotesDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly orders: {
    /** Throws `orders.notFound`. */
    find(at: ReadContext, id: string): Promise<WorkOrderRow>;
    /** The one order that a typed or scanned text names; `null` for none or several. */
    jump(text: string): Promise<{ readonly id: string } | null>;
  };
  readonly reports: {
    /** `null` when there is no such report. */
    find(
      at: ReadContext,
      id: string,
    ): Promise<{
      readonly orderId: string | null;
      readonly customerId: string | null;
      readonly customerName: string;
    } | null>;
  };
  readonly customers: {
    facts(at: ReadContext, id: string): Promise<{ readonly customerName: string } | null>;
  };
}
