import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function handoversProcedures(os: Guarded['handovers'], { handovers }: Pick<Services, 'handovers'>) {
  const { forms, files, acceptance, absences } = handovers;
  return os.router({
    list: os.list.handler(({ context, input }) => forms.list(context.actor, input.filter)),
    get: os.get.handler(({ context, input }) => forms.get(context.actor, input.id)),
    create: os.create.handler(({ context, input }) => forms.create(context.actor, input)),
    save: os.save.handler(({ context, input }) => forms.save(context.actor, input)),
    submit: os.submit.handler(({ context, input }) => forms.submit(context.actor, input)),
    decide: os.decide.handler(({ context, input }) => forms.decide(context.actor, input)),
    reopen: os.reopen.handler(({ context, input }) => forms.reopen(context.actor, input)),
    withdraw: os.withdraw.handler(({ context, input }) => forms.withdraw(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => files.pdf(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => files.excel(context.actor, input.id)),
    today: os.today.handler(async ({ context }) => ({
      toSign: await forms.list(context.actor, 'waitsForMe'),
      pending: await acceptance.pending(),
    })),
    acceptance: os.acceptance.handler(({ context, input }) => acceptance.acceptance(context.actor, input.customerId)),
    leaders: os.leaders.handler(({ context, input }) => acceptance.leaders(context.actor, input.customerId)),
    recordConsent: os.recordConsent.handler(({ context, input }) => acceptance.recordConsent(context.actor, input)),
    setBreakIn: os.setBreakIn.handler(({ context, input }) => acceptance.setBreakIn(context.actor, input)),
    absences: {
      list: os.absences.list.handler(({ context }) => absences.list(context.actor)),
      month: os.absences.month.handler(({ context, input }) => absences.month(context.actor, input.month)),
      today: os.absences.today.handler(({ context }) => absences.today(context.actor)),
      people: os.absences.people.handler(() => absences.people()),
      add: os.absences.add.handler(({ context, input }) => absences.add(context.actor, input)),
      end: os.absences.end.handler(({ context, input }) => absences.end(context.actor, input.id)),
    },
  });
}
