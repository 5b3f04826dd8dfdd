import type { Role } from '../people/roles.ts';

export const claimStates = ['open', 'decided', 'paid'] as const;
export type ClaimState = (typeof claimStates)[number];

/** How it is handled: the customer's goods are paid for, somebody is fined, both, or neither. */
export const claimKinds = ['compensation', 'penalty', 'both', 'none'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const responsibleParties = ['internal', 'carrier', 'customer', 'forceMajeure'] as const;
export type ResponsibleParty = (typeof responsibleParties)[number];

/** Who bears a share of it. */
export const bearers = ['company', 'employee', 'carrier', 'insurer', 'customer'] as const;
export type Bearer = (typeof bearers)[number];

/** Integer fen. */
export interface Share {
  readonly bearer: Bearer;
  readonly name: string;
  readonly fen: number;
}

/** How the consignee agreed to a settlement on the spot. */
export const agreementWays = ['onPaper', 'spoken', 'message'] as const;
export type AgreementWay = (typeof agreementWays)[number];

/** How much a person of a role may settle on the spot, in fen; who is not named may nothing. */
export type AuthorityLimits = Readonly<Partial<Record<Role, number>>>;

export const defaultLimits: AuthorityLimits = {
  csClerk: 20_000,
  shippingClerk: 20_000,
  csDirector: 200_000,
  qcManager: 200_000,
  departmentManager: 500_000,
  deputyGm: 2_000_000,
  gm: 10_000_000,
};

/** Nothing greater is typed by hand: a hundred million yuan. */
export const greatestFen = 10_000_000_000;
