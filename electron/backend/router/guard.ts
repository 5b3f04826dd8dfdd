import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import type { Logger } from '../ports.ts';
import type { Services } from '../services.ts';
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
export function guard({ people, presence }: Pick<Services, 'people' | 'presence'>, logger: Logger) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ context, procedure, path, next }) => {
      const meta = procedure['~orpc'].meta;
      try {
        if (!meta.background) await people.sessions.touch(context.session);
        people.sessions.judge(context.session);
        return await next({ context: { actor: admit(context.session, meta.access) ?? nobody } });
      } catch (error) {
        throw translateError(error, path.join('.'), logger);
      } finally {
        // Log-in, lock and switch are calls like any other: after each it shows who is at the window.
        presence.note(context.session);
      }
    });
}

/** The guarded contract, of which each area implements its part. */
export type Guarded = ReturnType<typeof guard>;
