import type { Issue } from '../../errors/errors.ts';
import type { Role } from '../people/roles.ts';

/**
 * `request`: a department is asked for something until a deadline (4.3.1.9). `escalation`: beyond the clerk's authority,
 * to the CS director at once (4.3.1.3). `hardCase`: to the leaders within five minutes (3.3.2.4, 4.3.1.7).
 */
export const requestKinds = ['request', 'escalation', 'hardCase'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ['asked', 'acknowledged', 'answered', 'accepted', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** To whom a case goes that one cannot solve; everybody else is told step by step. */
export const leaderOf = { escalation: 'csDirector', hardCase: 'departmentManager' } as const satisfies Record<
  Exclude<RequestKind, 'request'>,
  Role
>;

/** The departments that can be asked, by the role that answers for them. */
export const askedRoles = [
  'dispatchCentre',
  'shippingClerk',
  'inquiryClerk',
  'warehouseManager',
  'deliveryManager',
  'qcManager',
  'projectManager',
  'marketingManager',
  'financeClerk',
  'departmentManager',
  'csDirector',
] as const satisfies readonly Role[];

export const requestLimits = { text: 2_000, answer: 2_000 } as const;

/** What can be done with a request, by what it is now. */
const moves: Readonly<Record<RequestState, readonly RequestState[]>> = {
  asked: ['acknowledged', 'answered', 'withdrawn'],
  acknowledged: ['answered', 'withdrawn'],
  answered: ['accepted', 'asked', 'withdrawn'],
  accepted: [],
  withdrawn: [],
};

export function mayBecome(from: RequestState, to: RequestState): boolean {
  return moves[from].includes(to);
}

export function isOver(state: RequestState): boolean {
  return state === 'accepted' || state === 'withdrawn';
}

interface Asked {
  readonly kind: RequestKind;
  readonly text: string;
  readonly toId: string | null;
  readonly toRole: Role | null;
  readonly dueAt: number;
}

/** What is missing in a request; a case for the leaders needs neither addressee nor deadline. */
export function checkRequest({ kind, text, toId, toRole, dueAt }: Asked, now: number): readonly Issue[] {
  const issues: Issue[] = [];
  if (text.trim() === '') issues.push({ path: 'text', code: 'requests.textMissing' });
  if (kind !== 'request') return issues;
  if (toId === null && toRole === null) issues.push({ path: 'to', code: 'requests.addresseeMissing' });
  if (dueAt <= now) issues.push({ path: 'dueAt', code: 'requests.dueInPast' });
  return issues;
}
