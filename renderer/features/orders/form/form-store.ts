import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OrderDraft } from '../../../../shared/contract/orders.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { emptyOrderForm, type OrderForm } from '../../../../shared/domain/orders/form.ts';
import type { MergeQuestion } from '../../../../shared/lib/merge.ts';
import { type News, noNews } from '../../../components/merge-news.ts';
import type { SaveState } from './autosave.ts';
import { type FieldValue, type RowList, rowOf, withoutRow, withRow, withValue } from './paths.ts';

/** The client as the records have it, as far as the form needs it. */
export interface FormCustomer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

export interface FormState {
  readonly form: OrderForm;
  /** The form as the backend last kept it. */
  readonly base: OrderForm;
  /** `null` until the first key has made a draft of it. */
  readonly draftId: string | null;
  readonly version: number;
  readonly amendsOrderId: string | null;
  readonly amendsNumber: string | null;
  readonly authorName: string;
  readonly customer: FormCustomer | null;
  /** Values that came from the client's records. */
  readonly filled: Partial<OrderForm>;
  /** Fields that were left once: only these show what is wrong with them. */
  readonly left: Readonly<Record<string, true>>;
  /** After a review everything is shown. */
  readonly showAll: boolean;
  readonly issues: readonly ReviewIssue[];
  readonly save: SaveState;
  readonly questions: readonly MergeQuestion[];
  /** What came in from elsewhere and what an answer left out, until it was read. */
  readonly news: News;
  /** The other version while questions are open. */
  readonly theirs: OrderDraft | null;
}

export type FormStore = StoreApi<FormState>;

export function createFormStore(draft: OrderDraft | null): FormStore {
  const form = draft?.form ?? emptyOrderForm;
  return createStore<FormState>(() => ({
    form,
    base: form,
    draftId: draft?.id ?? null,
    version: draft?.version ?? 0,
    amendsOrderId: draft?.amendsOrderId ?? null,
    amendsNumber: draft?.amendsNumber ?? null,
    authorName: draft?.authorName ?? '',
    customer: draft?.form.customerId
      ? { id: draft.form.customerId, code: '', name: draft.customerName, active: true }
      : null,
    filled: {},
    left: {},
    showAll: false,
    issues: [],
    save: draft ? { kind: 'saved', at: draft.updatedAt } : { kind: 'untouched' },
    questions: [],
    theirs: null,
    news: noNews,
  }));
}

export function setField(store: FormStore, path: string, value: FieldValue): void {
  changeForm(store, (form) => withValue(form, path, value));
}

export function changeForm(store: FormStore, change: (form: OrderForm) => OrderForm): void {
  const { form } = store.getState();
  const next = change(form);
  if (next !== form) store.setState({ form: next });
}

/** The field was left: from now on it shows what is wrong with it. */
export function leaveField(store: FormStore, path: string): void {
  const { left } = store.getState();
  if (!left[path]) store.setState({ left: { ...left, [path]: true } });
}

/** Adds an empty row behind `after` (or at the end) and says where it stands. */
export function addRow(store: FormStore, list: RowList, after?: number): number {
  const made = withRow(store.getState().form, list, after);
  store.setState({ form: made.form, left: marksAfterMove(store.getState().left, list, made.index, 1) });
  return made.index;
}

export function removeRow(store: FormStore, list: RowList, index: number): void {
  changeForm(store, (form) => withoutRow(form, list, index));
  store.setState({ left: marksAfterMove(store.getState().left, list, index, -1) });
}

/** A row came (1) or went (-1) at `index`: the marks of the rows behind it move along with them. */
function marksAfterMove(left: FormState['left'], list: RowList, index: number, step: 1 | -1): FormState['left'] {
  return Object.fromEntries(
    Object.entries(left).flatMap(([path, mark]) => {
      const row = rowOf(path);
      if (row?.list !== list || row.index < index) return [[path, mark]];
      if (step === -1 && row.index === index) return [];
      return [[`${list}.${row.index + step}.${row.key}`, mark]];
    }),
  );
}

/** What a field shows as wrong now, or nothing while it has not been left. */
export function shownIssue(state: FormState, path: string): ReviewIssue | undefined {
  if (!state.showAll && !state.left[path]) return undefined;
  return state.issues.find((issue) => issue.path === path);
}
