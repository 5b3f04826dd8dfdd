import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
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
import type { Actor, Session } from '../session.ts';
import { admit, translateError } from './gates.ts';

/** What a host gives with every call. */
export interface CallContext {
  readonly session: Session;
}

/** What a procedure gets: `actor` is whoever is signed in. */
export interface ActingContext extends CallContext {
  /** Throws when a procedure that anybody may call asks for it. */
  readonly actor: Actor;
}

/** Stands where nobody is signed in: an open procedure that reaches for the acting person is at fault. */
const nobody = new Proxy({} as Actor, {
  get() {
    throw new Error('An open procedure has no acting person');
  },
});

function guard(services: Pick<Services, 'people'>, logger: Logger) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ context, procedure, path, next }) => {
      const meta = procedure['~orpc'].meta;
      try {
        if (!meta.background) await services.people.sessions.touch(context.session);
        return await next({ context: { actor: admit(context.session, meta.access) ?? nobody } });
      } catch (error) {
        throw translateError(error, path.join('.'), logger);
      }
    });
}

/** The guarded contract, of which each area implements its part. */
export type Guarded = ReturnType<typeof guard>;

export function createRouter(services: Services, logger: Logger) {
  const os = guard(services, logger);
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
