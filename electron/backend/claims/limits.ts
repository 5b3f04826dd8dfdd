import type { AuthorityLimitsView } from '../../../shared/contract/claims.ts';
import { type AuthorityLimits, defaultLimits } from '../../../shared/domain/claims/values.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';

/** The company's own limits, or those that came with the app. */
export async function currentLimits(
  at: ReadContext,
): Promise<{ readonly limits: AuthorityLimits; readonly version: number }> {
  return (await claimsRepository.limits(at)) ?? { limits: defaultLimits, version: 0 };
}

/** How much each role may settle on the spot (3.3.2.3). */
export function createLimits({ database, events }: Pick<ClaimsDeps, 'database' | 'events'>) {
  return {
    get: async (): Promise<AuthorityLimitsView> => viewOf(await currentLimits(database.read)),

    save: (
      actor: Actor,
      input: { readonly limits: readonly { readonly role: Role; readonly fen: number }[]; readonly version: number },
    ): Promise<AuthorityLimitsView> =>
      database.write(async (tx) => {
        const before = await currentLimits(tx);
        const limits: AuthorityLimits = Object.fromEntries(input.limits.map(({ role, fen }) => [role, fen]));
        await claimsRepository.saveLimits(tx, limits, input.version, async () => viewOf(await currentLimits(tx)));
        await events.append(tx, actor, [
          {
            type: 'claim.limitsChanged',
            subject: { kind: 'setting', id: 'claims.limits' },
            clauses: ['3.3.2.3'],
            payload: { from: before.limits, to: limits },
          },
        ]);
        tx.changed('claim', 'limits');
        return viewOf({ limits, version: input.version + 1 });
      }),
  };
}

function viewOf({
  limits,
  version,
}: {
  readonly limits: AuthorityLimits;
  readonly version: number;
}): AuthorityLimitsView {
  return { limits: roles.map((role) => ({ role, fen: limits[role] ?? 0 })), version };
}
