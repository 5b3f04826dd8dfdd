import type { Role } from './roles.ts';

/** What a person may do. The router asks for one of these before each call. */
export const permissions = [
  'company.administer',
  'people.administer',
  'customers.read',
  'customers.write',
  'customers.import',
  'customers.export',
  'handovers.read',
  'handovers.write',
  'handovers.consent',
  'handovers.breakIn',
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
  'dangerousGoods.file',
  'dangerousGoods.administer',
  'system.audit',
  'system.backup',
] as const;

export type Permission = (typeof permissions)[number];

export type PermissionMatrix = Readonly<Record<Role, readonly Permission[]>>;

const readers = ['customers.read', 'orders.read', 'printing.read'] as const satisfies readonly Permission[];
const clerks = [
  ...readers,
  'customers.write',
  'customers.export',
  'handovers.read',
  'handovers.consent',
  'orders.draft',
  'orders.confirm',
  'orders.change',
  'orders.cancel',
  'orders.export',
  'printing.operate',
  'dangerousGoods.file',
] as const satisfies readonly Permission[];

/** The matrix a new installation starts with; an administrator changes his company's copy. */
export const defaultPermissionMatrix: PermissionMatrix = {
  csClerk: clerks,
  csDirector: [
    ...clerks,
    'customers.import',
    'handovers.breakIn',
    'orders.reassign',
    'dangerousGoods.administer',
    'system.audit',
  ],
  csTrainee: [...readers, 'handovers.read', 'orders.draft'],
  departmentManager: [...readers, 'handovers.read', 'orders.export', 'system.audit'],
  qcManager: [...readers, 'handovers.read', 'orders.export', 'system.audit'],
  projectManager: [...readers, 'handovers.read', 'orders.export'],
  marketingClerk: ['customers.read', 'customers.write', 'handovers.read', 'handovers.write', 'orders.read'],
  marketingManager: [
    'customers.read',
    'customers.write',
    'customers.export',
    'handovers.read',
    'handovers.write',
    'orders.read',
  ],
  warehouseManager: [...readers, 'handovers.read'],
  deliveryManager: [...readers, 'handovers.read'],
  dispatchCentre: ['orders.read', 'printing.read', 'printing.operate'],
  shippingClerk: ['orders.read', 'printing.read', 'printing.operate'],
  inquiryClerk: ['orders.read', 'customers.read', 'printing.read'],
  financeClerk: [...readers, 'handovers.read', 'customers.export', 'orders.export'],
  collectionClerk: ['customers.read', 'orders.read'],
  deputyGm: [...readers, 'customers.export', 'handovers.read', 'orders.export', 'system.audit'],
  gm: [...readers, 'customers.export', 'handovers.read', 'orders.export', 'system.audit'],
  administrator: [
    'company.administer',
    'people.administer',
    'customers.read',
    'customers.import',
    'customers.export',
    'handovers.read',
    'orders.read',
    'printing.read',
    'printing.operate',
    'printing.administer',
    'dangerousGoods.administer',
    'system.audit',
    'system.backup',
  ],
};

/** Everything that any of the roles allows. */
export function permissionsOf(held: readonly Role[], matrix: PermissionMatrix): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => matrix[role]));
}
