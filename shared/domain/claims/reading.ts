import type { ClaimKind, ClaimState, ResponsibleParty, Share } from './values.ts';

/** What KF-01 says of how the damage was handled; amounts in fen. */
export interface ClaimsReading {
  readonly settlements: readonly {
    readonly amount: number;
    readonly consignee: string;
    readonly byName: string;
    readonly at: number;
  }[];
  readonly claims: readonly {
    readonly state: ClaimState;
    readonly asked: number;
    readonly kind: ClaimKind | null;
    readonly compensation: number;
    readonly penalty: number;
    readonly party: ResponsibleParty | null;
    readonly shares: readonly Share[];
    readonly decision: string;
    readonly decidedByName: string | null;
    readonly decidedAt: number | null;
    readonly paidAt: number | null;
  }[];
}
