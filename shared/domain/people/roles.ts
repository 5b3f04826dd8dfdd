/** The people of the manual. One account may hold several. */
export const roles = [
  'csClerk',
  'csDirector',
  'csTrainee',
  'departmentManager',
  'qcManager',
  'projectManager',
  'marketingClerk',
  'marketingManager',
  'warehouseManager',
  'deliveryManager',
  'dispatchCentre',
  'shippingClerk',
  'inquiryClerk',
  'financeClerk',
  'collectionClerk',
  'deputyGm',
  'gm',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** Roles that may be told of exceptions: those who lead, and those whose work is concerned. */
export const toldRoles: readonly Role[] = roles.filter((role) => role !== 'csTrainee' && role !== 'administrator');
