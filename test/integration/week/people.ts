import type { Role } from '../../../shared/domain/people/roles.ts';

/** The department. Nobody is delivery manager: what only he is told of falls through to the next step. */
export const people = {
  lina: ['csClerk'],
  wangqiang: ['csClerk'],
  sunmei: ['csClerk'],
  zhaojing: ['csDirector'],
  diaodu: ['dispatchCentre'],
  fahuo: ['shippingClerk'],
  chaxun: ['inquiryClerk'],
  jingli: ['departmentManager'],
} as const satisfies Record<string, readonly Role[]>;

export type Person = keyof typeof people;

export const everybody = Object.keys(people) as readonly Person[];
