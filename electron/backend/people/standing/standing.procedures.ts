import type { Guarded } from '../../router/guard.ts';
import type { Services } from '../../services.ts';

export function standingProcedures(os: Guarded['standing'], { people: { standing } }: Pick<Services, 'people'>) {
  return {
    list: os.list.handler(() => standing.list()),
    history: os.history.handler(({ input }) => standing.history(input)),
    suspend: os.suspend.handler(({ context, input }) => standing.suspend(context.actor, input)),
    resume: os.resume.handler(({ context, input }) => standing.resume(context.actor, input)),
    takeOver: os.takeOver.handler(({ context, input }) => standing.takeOver(context.actor, input)),
  };
}
