import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function requestsProcedures(os: Guarded['requests'], { requests }: Pick<Services, 'requests'>) {
  return os.router({
    list: os.list.handler(({ context, input }) => requests.list(context.actor, input.view)),
    get: os.get.handler(({ context, input }) => requests.get(context.actor, input.id)),
    ofCase: os.ofCase.handler(({ context, input }) => requests.ofCase(context.actor, input)),
    colleagues: os.colleagues.handler(() => requests.colleagues()),
    ask: os.ask.handler(({ context, input }) => requests.ask(context.actor, input)),
    acknowledge: os.acknowledge.handler(({ context, input }) => requests.acknowledge(context.actor, input)),
    answer: os.answer.handler(({ context, input }) => requests.answer(context.actor, input)),
    accept: os.accept.handler(({ context, input }) => requests.accept(context.actor, input)),
    sendBack: os.sendBack.handler(({ context, input }) => requests.sendBack(context.actor, input)),
    withdraw: os.withdraw.handler(({ context, input }) => requests.withdraw(context.actor, input)),
  });
}
