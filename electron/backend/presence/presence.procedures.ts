import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function presenceProcedures(os: Guarded['presence'], { presence }: Pick<Services, 'presence'>) {
  return os.router({
    list: os.list.handler(({ context }) => presence.list(context.session)),
    at: os.at.handler(({ context, input }) => presence.at(context.session, input.place)),
  });
}
