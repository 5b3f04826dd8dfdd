import type { ReviewIssue } from '../orders/findings.ts';
import type { OrderForm } from '../orders/form.ts';
import { fingerprintOf, fingerprintOfAll, type ReadingGroup, readingGroups, saidIn } from './reading-groups.ts';
import type { ConfirmationWay } from './confirmation.ts';

/** A group that was read to the customer, as of the words it had then. */
export interface TickFact {
  readonly group: ReadingGroup;
  readonly fingerprint: string;
}

export interface ConfirmationFact {
  readonly way: ConfirmationWay;
  readonly fingerprint: string;
}

export interface IntakeFacts {
  readonly form: OrderForm;
  /** What the order says now, when the form is a change of it; what stays as it was needs no new word. */
  readonly accepted: OrderForm | null;
  /** The newest of each group. */
  readonly ticks: readonly TickFact[];
  /** The newest. */
  readonly confirmation: ConfirmationFact | null;
  readonly evidence: { readonly faxScan: boolean; readonly email: boolean };
}

/** Paths of what this rule finds: put right with the customer, not in the form. */
const intakePaths: readonly string[] = ['readBack', 'confirmation', 'faxScan', 'orderEmail'];

export function isIntakeIssue({ path }: Pick<ReviewIssue, 'path'>): boolean {
  return intakePaths.includes(path);
}

/** `agreed`: as in the order that is changed; `stale`: confirmed, but changed since. */
export const wordStates = ['open', 'stale', 'fresh', 'agreed'] as const;
export type WordState = (typeof wordStates)[number];

export interface GroupStanding {
  readonly group: ReadingGroup;
  readonly fingerprint: string;
  readonly state: WordState;
}

export interface IntakeStanding {
  /** What the way in which the order came asks for. */
  readonly demand: 'readBack' | 'confirmation';
  /** The groups that say something, or said it before the change. */
  readonly groups: readonly GroupStanding[];
  /** Mark of the whole. */
  readonly fingerprint: string;
  readonly confirmation: WordState;
  readonly issues: readonly ReviewIssue[];
}

/** 1.2.1-3: how far an order is confirmed with its customer, and what is still missing. */
export function judgeIntake(facts: IntakeFacts): IntakeStanding {
  const { form, accepted } = facts;
  const fingerprint = fingerprintOfAll(form);
  const groups = readingGroups
    .filter((group) => saidIn(group, form).length > 0 || (accepted && saidIn(group, accepted).length > 0))
    .map((group) => standingOf(group, facts));
  const agreed = accepted !== null && groups.every(({ group }) => same(group, facts));
  const confirmation = agreed ? 'agreed' : confirmationState(facts.confirmation, fingerprint);
  const phone = form.channel === 'phone';
  const issues = phone ? readBackIssues(groups) : confirmationIssues(facts, confirmation);
  return { demand: phone ? 'readBack' : 'confirmation', groups, fingerprint, confirmation, issues };
}

function standingOf(group: ReadingGroup, facts: IntakeFacts): GroupStanding {
  const fingerprint = fingerprintOf(group, facts.form);
  const tick = facts.ticks.find((one) => one.group === group);
  if (tick?.fingerprint === fingerprint) return { group, fingerprint, state: 'fresh' };
  if (same(group, facts)) return { group, fingerprint, state: 'agreed' };
  return { group, fingerprint, state: tick ? 'stale' : 'open' };
}

function same(group: ReadingGroup, { form, accepted }: IntakeFacts): boolean {
  return accepted !== null && fingerprintOf(group, accepted) === fingerprintOf(group, form);
}

function confirmationState(newest: ConfirmationFact | null, fingerprint: string): WordState {
  if (!newest) return 'open';
  return newest.fingerprint === fingerprint ? 'fresh' : 'stale';
}

function readBackIssues(groups: readonly GroupStanding[]): readonly ReviewIssue[] {
  const count = (wanted: WordState) => groups.filter(({ state }) => state === wanted).length;
  const [open, stale] = [count('open'), count('stale')];
  const found: ReviewIssue[] = [];
  if (open > 0) found.push(missing('readBack', 'notReadBack', { count: open }));
  if (stale > 0) found.push(missing('readBack', 'readBackStale', { count: stale }));
  return found;
}

function confirmationIssues(facts: IntakeFacts, state: WordState): readonly ReviewIssue[] {
  if (state === 'agreed') return [];
  const { channel } = facts.form;
  const found: ReviewIssue[] = [];
  if (channel === 'email' && !facts.evidence.email) found.push(missing('orderEmail', 'emailMissing'));
  if (channel === 'fax' && !facts.evidence.faxScan) found.push(missing('faxScan', 'faxScanMissing'));
  const calledBack = channel !== 'fax' || facts.confirmation?.way === 'phone';
  if (state === 'open') {
    found.push(missing('confirmation', channel === 'fax' ? 'callBackMissing' : 'notConfirmed'));
  } else if (state === 'stale') {
    found.push(missing('confirmation', 'confirmationStale'));
  } else if (!calledBack) {
    found.push(missing('confirmation', 'callBackMissing'));
  }
  return found;
}

function missing(path: string, name: string, params?: { readonly count: number }): ReviewIssue {
  return { path, code: `intake.${name}`, severity: 'missing', ...(params ? { params } : {}) };
}
