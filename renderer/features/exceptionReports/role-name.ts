import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';

/** A role's word; empty for whoever is told without one. */
export function roleName(role: Role | null, translate: Translate): string {
  return role === null ? '' : translate(`people:role.${role}`);
}
