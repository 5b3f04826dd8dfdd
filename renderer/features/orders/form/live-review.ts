import type { GoodsWord } from '../../../../shared/domain/dangerousGoods/categories.ts';
import { judgeGoods } from '../../../../shared/domain/dangerousGoods/judge-order.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { type ReviewFacts, reviewOrder } from '../../../../shared/domain/orders/review.ts';
import type { FormStore } from './form-store.ts';

/** How long after the last key the form is read again, ms. */
const pause = 60;

interface LiveFacts extends Pick<ReviewFacts, 'zone' | 'amends'> {
  now(): number;
  /** The list of dangerous goods, as far as it is here yet. */
  words(): readonly GoodsWord[];
}

/** Keeps `issues` of the store true to the form, with the very rules that the backend applies at confirmation. */
export function startLiveReview(store: FormStore, facts: LiveFacts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const review = () => {
    timer = undefined;
    const { form, customer, issues } = store.getState();
    const known = customer && customer.id === form.customerId ? customer : null;
    const { zone, amends } = facts;
    const found = reviewOrder(form, { now: facts.now(), zone, amends, customer: known }).issues;
    const kept = keepSame(issues, [...found, ...judgeGoods(form, facts.words())]);
    if (kept !== issues) store.setState({ issues: kept });
  };
  const stop = store.subscribe((state, before) => {
    const left = state.left !== before.left;
    if (!left && state.form === before.form && state.customer === before.customer) return;
    clearTimeout(timer);
    // A field that is left shows at once what stands in it, not what stood in it a moment ago.
    if (left) review();
    else timer = setTimeout(review, pause);
  });
  review();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The same objects for issues that were there before: fields whose issue did not change are not drawn again. */
export function keepSame(before: readonly ReviewIssue[], found: readonly ReviewIssue[]): readonly ReviewIssue[] {
  const known = new Map(before.map((issue) => [keyOf(issue), issue]));
  const kept = found.map((issue) => known.get(keyOf(issue)) ?? issue);
  const unchanged = kept.length === before.length && kept.every((issue, index) => issue === before[index]);
  return unchanged ? before : kept;
}

function keyOf(issue: ReviewIssue): string {
  return `${issue.path} ${issue.severity} ${issue.code} ${JSON.stringify(issue.params ?? {})}`;
}
