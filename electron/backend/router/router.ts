import { attachmentsProcedures } from '../attachments/attachments.procedures.ts';
import { companyProcedures } from '../company/company.procedures.ts';
import { customersProcedures } from '../customers/customers.procedures.ts';
import { handoversProcedures } from '../handovers/handovers.procedures.ts';
import { dangerousGoodsProcedures } from '../dangerousGoods/dangerous-goods.procedures.ts';
import { ordersProcedures } from '../orders/orders.procedures.ts';
import { peopleProcedures } from '../people/people.procedures.ts';
import type { Logger } from '../ports.ts';
import { printingProcedures } from '../printing/printing.procedures.ts';
import type { Services } from '../services.ts';
import { systemProcedures } from '../system/system.procedures.ts';
import { guard } from './guard.ts';

/** The whole contract, each area behind the same guard. */
export function createRouter(services: Services, logger: Logger) {
  const os = guard(services.people.sessions, logger);
  return os.router({
    company: companyProcedures(os.company, services),
    people: peopleProcedures(os.people, services),
    customers: customersProcedures(os.customers, services),
    handovers: handoversProcedures(os.handovers, services),
    orders: ordersProcedures(os.orders, services),
    printing: printingProcedures(os.printing, services),
    attachments: attachmentsProcedures(os.attachments, services),
    dangerousGoods: dangerousGoodsProcedures(os.dangerousGoods, services),
    system: systemProcedures(os.system, services),
  });
}

export type AppRouter = ReturnType<typeof createRouter>;
