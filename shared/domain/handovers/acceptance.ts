import type { HandoverState } from './steps.ts';

/** Customers of before are served as ever; a new one waits for his hand-over form (1.2.4b). */
export const acceptances = ['existing', 'new'] as const;
export type Acceptance = (typeof acceptances)[number];

export interface FormFacts {
  readonly id: string;
  readonly state: HandoverState;
  /** Days, the last one whole. */
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface ConsentFacts {
  readonly id: string;
  /** Epoch ms until which the formal approval must be there. */
  readonly deadlineAt: number;
  /** When the approval came; `null` while papers are pending. */
  readonly settledAt: number | null;
}

export interface CustomerFacts {
  readonly acceptance: Acceptance;
  /** Last day of the break-in period; `null` for none. */
  readonly breakInUntil: string | null;
  readonly forms: readonly FormFacts[];
  readonly consents: readonly ConsentFacts[];
}

/** On what ground a customer may be ordered for, or why not. */
export type Standing =
  | { readonly may: true; readonly ground: 'existing' }
  | { readonly may: true; readonly ground: 'handover'; readonly formId: string }
  | { readonly may: true; readonly ground: 'consent'; readonly deadlineAt: number }
  | { readonly may: false; readonly ground: 'consentLapsed'; readonly deadlineAt: number }
  | { readonly may: false; readonly ground: 'notYetValid' | 'expired' | 'underWay'; readonly formId: string }
  | { readonly may: false; readonly ground: 'noForm' };

export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  /** The same moment's day on the company's wall. */
  readonly today: string;
}

/** 1.2.4b-c: effective papers count first, then a leader's word until its deadline. */
export function standingOf({ acceptance, forms, consents }: CustomerFacts, { now, today }: Moment): Standing {
  if (acceptance === 'existing') return { may: true, ground: 'existing' };
  const effective = forms.filter(({ state }) => state === 'effective');
  const valid = effective.find((form) => isValidOn(form, today));
  if (valid) return { may: true, ground: 'handover', formId: valid.id };
  const open = consents.filter(({ settledAt }) => settledAt === null);
  const deadlineAt = Math.max(...open.map((consent) => consent.deadlineAt));
  if (open.length > 0) {
    return deadlineAt > now
      ? { may: true, ground: 'consent', deadlineAt }
      : { may: false, ground: 'consentLapsed', deadlineAt };
  }
  const underWay = forms.find(({ state }) => state === 'draft' || state === 'submitted' || state === 'rejected');
  if (underWay) return { may: false, ground: 'underWay', formId: underWay.id };
  const later = effective.find(({ validFrom }) => validFrom > today);
  if (later) return { may: false, ground: 'notYetValid', formId: later.id };
  const past = effective.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
  return past ? { may: false, ground: 'expired', formId: past.id } : { may: false, ground: 'noForm' };
}

export function isValidOn(
  { validFrom, validUntil }: Pick<FormFacts, 'validFrom' | 'validUntil'>,
  day: string,
): boolean {
  return validFrom <= day && day <= validUntil;
}

/** 1.2.4d: through its last day only the CS director accepts the customer's orders. */
export function isInBreakIn({ breakInUntil }: Pick<CustomerFacts, 'breakInUntil'>, today: string): boolean {
  return breakInUntil !== null && today <= breakInUntil;
}
