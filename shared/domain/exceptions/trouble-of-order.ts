import type { ExceptionKind, LinkKind } from './values.ts';

/** What became of an order beside its states, for lists and forms. */
export interface TroubleOfOrder {
  readonly kinds: readonly { readonly kind: ExceptionKind; readonly open: boolean }[];
  /** Orders that make it good. */
  readonly links: readonly { readonly kind: LinkKind; readonly number: string }[];
  /** The order that this one makes good. */
  readonly origin: { readonly kind: LinkKind; readonly number: string } | null;
  /** Its reports KF-01, newest first. */
  readonly reports?: readonly { readonly number: string; readonly open: boolean }[] | undefined;
}
