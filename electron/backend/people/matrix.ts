import { defaultPermissionMatrix, type Permission, permissions } from '../../../shared/domain/people/permissions.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { matrixRepository } from './matrix.repository.ts';

export interface VersionedMatrix {
  readonly matrix: Record<Role, Permission[]>;
  readonly version: number;
}

/** The company's own matrix, or the one that came with the app. Roles it does not know keep their defaults. */
export async function readMatrix(at: ReadContext): Promise<VersionedMatrix> {
  const stored = await matrixRepository.read(at);
  if (!stored) return { matrix: matrixFrom((role) => defaultPermissionMatrix[role]), version: 0 };
  const saved = stored.value as Partial<Record<Role, readonly Permission[]>>;
  return { matrix: matrixFrom((role) => saved[role] ?? defaultPermissionMatrix[role]), version: stored.version };
}

/** In the order of the code, without doubles and without rights that this version does not know. */
export function matrixFrom(held: (role: Role) => readonly Permission[]): Record<Role, Permission[]> {
  const of = (role: Role) => permissions.filter((permission) => held(role).includes(permission));
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as unknown as Record<Role, Permission[]>;
}
