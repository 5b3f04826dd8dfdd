import { defaultPermissionMatrix } from '../../../shared/domain/people/default-permissions.ts';
import { type Permission, permissions } from '../../../shared/domain/people/permissions.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import { isDutyAct } from '../../../shared/domain/people/standing.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { matrixRepository } from './matrix.repository.ts';

export interface VersionedMatrix {
  readonly matrix: Record<Role, Permission[]>;
  readonly version: number;
}

/**
 * The company's own matrix, or the one that came with the app. Roles it does not know keep their defaults,
 * and a right that came after it was saved goes to whom it goes by default.
 */
export async function readMatrix(at: ReadContext): Promise<VersionedMatrix> {
  const stored = await matrixRepository.read(at);
  if (!stored) return { matrix: matrixFrom((role) => defaultPermissionMatrix[role]), version: 0 };
  const saved = stored.value as StoredPermissions;
  const decided = new Set<Permission>(saved.known ?? firstPermissions);
  const held = (role: Role) =>
    [
      ...(saved[role] ?? defaultPermissionMatrix[role]),
      ...defaultPermissionMatrix[role].filter((permission) => !decided.has(permission)),
      // A matrix from before the gate may give trainees what they no longer may.
    ].filter((permission) => role !== 'csTrainee' || !isDutyAct(permission));
  return { matrix: matrixFrom(held), version: stored.version };
}

/** As it is stored: with the rights that were there to be given or kept when it was saved. */
export type StoredPermissions = Partial<Record<Role, readonly Permission[]>> & {
  readonly known?: readonly Permission[];
};

/** Those of the first version of the app, which did not note what it knew. */
const firstPermissions: readonly Permission[] = [
  'company.administer',
  'people.administer',
  'customers.read',
  'customers.write',
  'customers.import',
  'customers.export',
  'orders.read',
  'orders.draft',
  'orders.confirm',
  'orders.change',
  'orders.cancel',
  'orders.reassign',
  'orders.export',
  'printing.read',
  'printing.operate',
  'printing.administer',
  'system.audit',
  'system.backup',
];

/** In the order of the code, without doubles and without rights that this version does not know. */
export function matrixFrom(held: (role: Role) => readonly Permission[]): Record<Role, Permission[]> {
  const of = (role: Role) => permissions.filter((permission) => held(role).includes(permission));
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as unknown as Record<Role, Permission[]>;
}
