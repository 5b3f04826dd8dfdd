import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function receptionProcedures(os: Guarded['reception'], { reception }: Pick<Services, 'reception'>) {
  const { followUps, template, rooms, files } = reception;
  return os.router({
    list: os.list.handler(({ context, input }) => reception.list(context.actor, input)),
    calendar: os.calendar.handler(({ input }) => reception.calendar(input)),
    get: os.get.handler(({ input }) => reception.get(input.id)),
    choices: os.choices.handler(() => reception.choices()),
    guests: os.guests.handler(({ input }) => reception.guests(input)),
    look: os.look.handler(({ input }) => reception.look(input)),
    begin: os.begin.handler(({ context, input }) => reception.begin(context.actor, input)),
    saveDraft: os.saveDraft.handler(({ context, input }) => reception.saveDraft(context.actor, input)),
    discard: os.discard.handler(({ context, input }) => reception.discard(context.actor, input)),
    announce: os.announce.handler(({ context, input }) => reception.announce(context.actor, input)),
    confirm: os.confirm.handler(({ context, input }) => reception.confirm(context.actor, input)),
    change: os.change.handler(({ context, input }) => reception.change(context.actor, input)),
    arrive: os.arrive.handler(({ context, input }) => reception.arrive(context.actor, input)),
    end: os.end.handler(({ context, input }) => reception.end(context.actor, input)),
    cancel: os.cancel.handler(({ context, input }) => reception.cancel(context.actor, input)),
    notCome: os.notCome.handler(({ context, input }) => reception.notCome(context.actor, input)),
    tick: os.tick.handler(({ context, input }) => reception.tick(context.actor, input)),
    adopt: os.adopt.handler(({ context, input }) => reception.adopt(context.actor, input)),
    saveMinutes: os.saveMinutes.handler(({ context, input }) => reception.saveMinutes(context.actor, input)),
    finishMinutes: os.finishMinutes.handler(({ context, input }) => reception.finishMinutes(context.actor, input)),
    reopenMinutes: os.reopenMinutes.handler(({ context, input }) => reception.reopenMinutes(context.actor, input)),
    followUps: {
      add: os.followUps.add.handler(({ context, input }) => followUps.add(context.actor, input)),
      change: os.followUps.change.handler(({ context, input }) => followUps.change(context.actor, input)),
      done: os.followUps.done.handler(({ context, input }) => followUps.done(context.actor, input)),
      withdraw: os.followUps.withdraw.handler(({ context, input }) => followUps.withdraw(context.actor, input)),
    },
    template: {
      get: os.template.get.handler(() => template.get()),
      save: os.template.save.handler(({ context, input }) => template.save(context.actor, input)),
      versions: os.template.versions.handler(() => template.versions()),
    },
    rooms: {
      get: os.rooms.get.handler(() => rooms.get()),
      save: os.rooms.save.handler(({ context, input }) => rooms.save(context.actor, input)),
    },
    badges: os.badges.handler(({ input }) => files.badges(input)),
    sheet: os.sheet.handler(({ input }) => files.sheet(input)),
    excel: os.excel.handler(({ context, input }) => files.excel(context.actor, input)),
  });
}
