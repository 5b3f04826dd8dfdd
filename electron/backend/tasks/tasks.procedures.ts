import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function tasksProcedures(os: Guarded['tasks'], { tasks }: Pick<Services, 'tasks'>) {
  const { queries, acts, inbox, rules, compliance, quiet } = tasks;
  return os.router({
    mine: os.mine.handler(({ context }) => queries.mine(context.actor)),
    team: os.team.handler(({ context, input }) => queries.team(context.actor, input)),
    closed: os.closed.handler(({ context, input }) => queries.closed(context.actor, input)),
    ofSubject: os.ofSubject.handler(({ context, input }) => queries.ofSubject(context.actor, input.subjectId)),
    get: os.get.handler(({ context, input }) => queries.get(context.actor, input.id)),
    complete: os.complete.handler(({ context, input }) => acts.complete(context.actor, input)),
    notApplicable: os.notApplicable.handler(({ context, input }) => acts.notApplicable(context.actor, input)),
    reassign: os.reassign.handler(({ context, input }) => acts.reassign(context.actor, input)),
    people: os.people.handler(() => queries.people()),
    alerts: {
      mine: os.alerts.mine.handler(({ context }) => inbox.mine(context.actor)),
      count: os.alerts.count.handler(({ context }) => inbox.count(context.actor)),
      missed: os.alerts.missed.handler(({ context }) => inbox.missed(context.actor)),
      acknowledge: os.alerts.acknowledge.handler(({ context, input }) => inbox.acknowledge(context.actor, input.ids)),
    },
    rules: {
      list: os.rules.list.handler(() => rules.list()),
      check: os.rules.check.handler(({ input }) => rules.check(input)),
      change: os.rules.change.handler(({ context, input }) => rules.change(context.actor, input)),
      reset: os.rules.reset.handler(({ context, input }) => rules.reset(context.actor, input)),
    },
    settings: {
      quiet: os.settings.quiet.handler(() => quiet.current()),
      setQuiet: os.settings.setQuiet.handler(({ context, input }) => quiet.set(context.actor, input)),
    },
    compliance: {
      report: os.compliance.report.handler(({ input }) => compliance.report(input)),
      list: os.compliance.list.handler(({ context, input }) => compliance.list(context.actor, input)),
      excel: os.compliance.excel.handler(({ context, input }) => compliance.excel(context.actor, input)),
    },
  });
}
