import type { House } from '../house.ts';
import { createAccountsService } from './accounts.service.ts';
import { createFirstAccounts } from './first-accounts.ts';
import { createMatrixService } from './matrix.service.ts';
import { createOwnAccountService } from './own-account.service.ts';
import { createOwners } from './owners.ts';
import type { PeopleDeps } from './people-deps.ts';
import { createPasswordHasher } from './password-hash.ts';
import { createSessions } from './sessions.ts';
import { createSignInService } from './sign-in.service.ts';
import { createStandingService } from './standing/standing.service.ts';

export type PeopleService = ReturnType<typeof createPeopleService>;

/** Accounts, rights, and who is at which window. */
export function createPeopleService(
  house: House,
  { company }: { readonly company: { idleLockMinutes(): Promise<number> } },
) {
  const { database, events, now, ports, config } = house;
  const sessions = createSessions(house, company.idleLockMinutes);
  const hasher = createPasswordHasher(config.passwordCost);
  const deps: PeopleDeps = { database, events, now, ids: ports.ids, ports, hasher, sessions };
  return {
    sessions,
    standing: createStandingService(deps),
    ...createSignInService(deps),
    ...createAccountsService(deps),
    ...createMatrixService(deps),
    ...createOwnAccountService(deps),
    ...createOwners(deps),
    ...createFirstAccounts(deps, config.workstation),
  };
}
