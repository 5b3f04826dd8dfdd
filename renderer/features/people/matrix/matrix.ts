import { type Permission, permissions } from '../../../../shared/domain/people/permissions.ts';
import { type Role, roles } from '../../../../shared/domain/people/roles.ts';

export type Matrix = Readonly<Record<Role, readonly Permission[]>>;

/** The matrix with one cell turned over. */
export function withCell(matrix: Matrix, role: Role, permission: Permission): Matrix {
  const held = matrix[role];
  const next = held.includes(permission) ? held.filter((one) => one !== permission) : [...held, permission];
  return { ...matrix, [role]: next };
}

/** How many cells differ. */
export function cellsChanged(a: Matrix, b: Matrix): number {
  return roles.flatMap((role) =>
    permissions.filter((permission) => a[role].includes(permission) !== b[role].includes(permission)),
  ).length;
}

/** What the contract takes: lists of its own. */
export function asInput(matrix: Matrix): Record<Role, Permission[]> {
  return Object.fromEntries(roles.map((role) => [role, [...matrix[role]]])) as Record<Role, Permission[]>;
}
