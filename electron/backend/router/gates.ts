import { ORPCError } from '@orpc/server';
import type { ProcedureMeta } from '../../../shared/contract/base.ts';
import type { Permission } from '../../../shared/domain/people/permissions.ts';
import type { StandingState } from '../../../shared/domain/people/standing.ts';
import { ConflictError, OperationalError, UserError } from '../../../shared/errors/errors.ts';
import type { Logger } from '../ports.ts';
import type { Actor, Session, SignedInUser } from '../session.ts';

/**
 * The second gate (the first is the host's, which lets only our own window connect): who may call
 * what. Throws UNAUTHORIZED or FORBIDDEN; returns the acting person for procedures that take one.
 */
export function admit(session: Session, access: ProcedureMeta['access']): Actor | null {
  if (access === undefined) throw new Error('A procedure without its access');
  if (access === 'open') return null;
  if (!session.user) throw new ORPCError('UNAUTHORIZED', { data: { reason: 'signedOut' }, defined: true });
  if (session.locked) throw new ORPCError('UNAUTHORIZED', { data: { reason: 'locked' }, defined: true });
  if (access !== 'signedIn' && !session.user.permissions.has(access)) {
    throw new ORPCError('FORBIDDEN', {
      data: { permission: access, ...whyNotOnDuty(session.user, access) },
      defined: true,
    });
  }
  const { id, displayName, roles, permissions, language } = session.user;
  return { userId: id, displayName, roles, permissions, language, workstation: session.workstation };
}

/** Who could do it if he were on duty is told so (5.3.11). */
function whyNotOnDuty(
  { standing, withheld }: SignedInUser,
  permission: Permission,
): { readonly standing?: StandingState } {
  return withheld.has(permission) ? { standing: standing.state } : {};
}

/** Errors of ours as the contract names them; anything unexpected is logged here and shown in general words. */
export function translateError(error: unknown, procedure: string, logger: Logger): unknown {
  if (error instanceof ORPCError) {
    // An answer that breaks its own contract comes here too, with what is wrong as its cause.
    if (error.status >= 500) logger.error({ err: error, cause: error.cause, procedure }, 'unexpected error');
    return error;
  }
  if (error instanceof UserError) {
    const { code, params, issues } = error;
    return new ORPCError('REFUSED', { status: 422, data: { code, params, issues: [...issues] }, defined: true });
  }
  if (error instanceof ConflictError) {
    return new ORPCError('CONFLICT', {
      status: 409,
      data: { code: error.code, current: error.current },
      defined: true,
    });
  }
  if (error instanceof OperationalError) {
    logger.warn({ err: error, procedure }, 'operational error');
    return new ORPCError('UNAVAILABLE', {
      status: 503,
      data: { code: error.code, params: error.params },
      defined: true,
    });
  }
  if (isDiskTrouble(error)) {
    logger.error({ err: error, procedure }, 'the database could not be written');
    return new ORPCError('UNAVAILABLE', {
      status: 503,
      data: { code: 'system.databaseBusy', params: {} },
      defined: true,
    });
  }
  logger.error({ err: error, procedure }, 'unexpected error');
  return new ORPCError('INTERNAL_SERVER_ERROR');
}

function isDiskTrouble(error: unknown): boolean {
  return (
    error instanceof Error && /SQLITE_(FULL|BUSY|READONLY|IOERR)|ECONNREFUSED|Connection terminated/.test(error.message)
  );
}
