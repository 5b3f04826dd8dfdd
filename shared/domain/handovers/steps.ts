import type { Role } from '../people/roles.ts';

/** SC-04 for a one-off customer, SC-05 for a contract customer (1.2.4a). */
export const handoverKinds = ['oneOff', 'contract'] as const;
export type HandoverKind = (typeof handoverKinds)[number];

/** The codes that the company's own forms carry. */
export const formCodes: Readonly<Record<HandoverKind, string>> = {
  oneOff: 'DLD-QMS04-JL(SC)-04',
  contract: 'DLD-QMS04-JL(SC)-05',
};

/** First letters of a form's own number. */
export const formLetters: Readonly<Record<HandoverKind, string>> = { oneOff: 'SC04', contract: 'SC05' };

export const handoverStates = ['draft', 'submitted', 'rejected', 'effective', 'withdrawn'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** Departments that a piece of business may concern; `other` is named on the form. */
export const departments = ['warehouse', 'delivery', 'customerService', 'quality', 'project', 'other'] as const;
export type Department = (typeof departments)[number];

/** The signatures of a form: first the marketing manager, then the departments side by side, last the GM (1.2.4b). */
export const steps = ['marketingManager', ...departments, 'gm'] as const;
export type Step = (typeof steps)[number];

/** The role that gives each signature. */
export const roleOfStep: Readonly<Record<Step, Role>> = {
  marketingManager: 'marketingManager',
  warehouse: 'warehouseManager',
  delivery: 'deliveryManager',
  customerService: 'csDirector',
  quality: 'qcManager',
  project: 'projectManager',
  other: 'departmentManager',
  gm: 'gm',
};

/** The steps of a form in the order of their stages; those of one stage are given side by side. */
export function stagesOf(concerned: readonly Department[]): readonly (readonly Step[])[] {
  return [['marketingManager'], departments.filter((one) => concerned.includes(one)), ['gm']];
}

/** Who may allow by word of mouth that a new customer is served before his papers are complete (1.2.4c). */
export const leaderRoles = [
  'csDirector',
  'departmentManager',
  'marketingManager',
  'deputyGm',
  'gm',
] as const satisfies readonly Role[];

/** After a consent whose deadline passed unsigned, only these may give another. */
export const headRoles = ['deputyGm', 'gm'] as const satisfies readonly Role[];
