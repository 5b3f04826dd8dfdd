/** A customer whom the sender may stand for. */
export interface LikelyCustomer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The person whose address it is, as the records have him. */
  readonly contact: string;
}

export interface ProposedPoint {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

export interface ProposedGoods {
  readonly name: string;
  readonly pieces: string;
  readonly weightKg: string;
  readonly volumeM3: string;
  readonly packaging: string;
}

/**
 * Something that a message seems to say, in the words of the form, with the phrase it was read from. It is only ever
 * offered: whoever takes the order decides.
 */
export type Proposal =
  | { readonly kind: 'customer'; readonly phrase: string; readonly customers: readonly LikelyCustomer[] }
  | { readonly kind: 'fields'; readonly phrase: string; readonly values: Readonly<Record<string, string | boolean>> }
  | {
      readonly kind: 'point';
      readonly phrase: string;
      readonly list: 'pickups' | 'deliveries';
      readonly point: ProposedPoint;
    }
  | { readonly kind: 'goods'; readonly phrase: string; readonly line: ProposedGoods };
