import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import type { Sessions } from '../people/sessions.ts';
import type { Logger } from '../ports.ts';
import type { Actor, Session } from '../session.ts';
import { admit, translateError } from './gates.ts';

/** What a host gives with every call. */
export interface CallContext {
  readonly session: Session;
}

/** Stands where nobody is signed in: an open procedure that reaches for the acting person is at fault. */
const nobody = new Proxy({} as Actor, {
  get() {
    throw new Error('An open procedure has no acting person');
  },
});

/** Every procedure of the contract behind its two questions: who calls, and may he. */
export function guard(sessions: Pick<Sessions, 'touch' | 'judge'>, logger: Logger) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ context, procedure, path, next }) => {
      const meta = procedure['~orpc'].meta;
      try {
        if (!meta.background) await sessions.touch(context.session);
        sessions.judge(context.session);
        return await next({ context: { actor: admit(context.session, meta.access) ?? nobody } });
      } catch (error) {
        throw translateError(error, path.join('.'), logger);
      }
    });
}

/** The guarded contract, of which each area implements its part. */
export type Guarded = ReturnType<typeof guard>;
