import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function promisesProcedures(os: Guarded['promises'], { promises }: Pick<Services, 'promises'>) {
  return os.router({
    mine: os.mine.handler(({ context }) => promises.mine(context.actor)),
    list: os.list.handler(({ input }) => promises.list(input.view)),
    ofCase: os.ofCase.handler(({ input }) => promises.ofCase(input)),
    make: os.make.handler(({ context, input }) => promises.make(context.actor, input)),
    callDriver: os.callDriver.handler(({ context, input }) => promises.callDriver(context.actor, input)),
    keep: os.keep.handler(({ context, input }) => promises.keep(context.actor, input)),
    extend: os.extend.handler(({ context, input }) => promises.extend(context.actor, input)),
    finish: os.finish.handler(({ context, input }) => promises.finish(context.actor, input)),
  });
}
