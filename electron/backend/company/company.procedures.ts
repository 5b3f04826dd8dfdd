import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function companyProcedures(os: Guarded['company'], { company, setUp }: Pick<Services, 'company' | 'setUp'>) {
  return {
    status: os.status.handler(({ context }) => company.status(context.session)),
    setup: os.setup.handler(async ({ input }) => {
      await setUp.setUp(input);
    }),
    centres: os.centres.handler(() => company.centres()),
    update: os.update.handler(({ context, input }) => company.update(context.actor, input)),
    bank: os.bank.handler(() => company.bank.get()),
    saveBank: os.saveBank.handler(({ context, input }) => company.bank.save(context.actor, input)),
    updateCentre: os.updateCentre.handler(({ context, input }) => company.updateCentre(context.actor, input)),
  };
}
