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
