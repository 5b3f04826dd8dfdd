import type { OrderDraft } from '../../../../shared/contract/orders.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { afterAnswers, afterTyping, withTaken } from '../../../components/merge-news.ts';
import { Autosave, type SaveFailure } from './autosave.ts';
import type { FormStore } from './form-store.ts';
import { mergeForms, settleForm } from './merge.ts';
import { sameForm } from './paths.ts';

/** The part of the contract that keeps drafts. */
export interface DraftCalls {
  create(input: { form: OrderForm }): Promise<OrderDraft>;
  save(input: { id: string; version: number; form: OrderForm }): Promise<{ version: number; updatedAt: number }>;
}

export interface DraftKeeperDeps {
  readonly calls: DraftCalls;
  readonly failureOf: (error: unknown) => SaveFailure;
  /** The other version that a conflict carries. */
  readonly currentOf: (error: unknown) => OrderDraft;
  /** The first key has made a draft. */
  readonly onCreated: (draft: OrderDraft) => void;
}

export interface DraftKeeper {
  /** Resolves when everything typed is kept, or cannot be kept now. */
  flush(): Promise<void>;
  clean(): boolean;
  /** Tries again at once: the way to the backend is free again, or its author is back. */
  retry(): void;
  /** Goes on after a conflict; `answers` name the value for each question. */
  settle(answers: ReadonlyMap<string, unknown>): void;
  /** Takes a newer version over while nothing is typed here. */
  adopt(draft: OrderDraft): void;
  stop(): void;
}

/** Keeps what is typed in the store: a draft at the first key, then each change shortly after it is made. */
export function keepDraft(store: FormStore, deps: DraftKeeperDeps): DraftKeeper {
  const autosave: Autosave<OrderForm> = new Autosave<OrderForm>({
    save: (form) => write(store, deps, form),
    failureOf: deps.failureOf,
    onState: (save) => store.setState({ save }),
    onConflict: (error) => meetConflict(store, autosave, deps.currentOf(error)),
  });
  const unsubscribe = store.subscribe((state, before) => {
    if (state.form === before.form) return;
    if (state.form !== state.base) autosave.change(state.form);
    if (state.questions.length === 0 || state.questions !== before.questions) return;
    store.setState(afterTyping(state, before.form, state.form));
    if (store.getState().questions.length > 0) return;
    store.setState({ theirs: null });
    autosave.resume(state.form);
  });
  return {
    flush: () => autosave.flush(),
    clean: () => autosave.clean(),
    retry: () => {
      if (!autosave.clean() && store.getState().questions.length === 0) autosave.resume(store.getState().form);
    },
    settle(answers) {
      const settled = settleForm(store.getState().form, answers);
      store.setState({ form: settled, theirs: null, ...afterAnswers(store.getState(), answers) });
      autosave.resume(settled);
    },
    adopt(draft) {
      const { version, theirs, base, news } = store.getState();
      if (draft.version <= version || theirs || !autosave.clean()) return;
      const { taken } = mergeForms(base, base, draft.form);
      const { form } = draft;
      store.setState({ form, base: form, version: draft.version, news: withTaken(news, taken) });
    },
    stop() {
      unsubscribe();
      autosave.stop();
    },
  };
}

async function write(store: FormStore, deps: DraftKeeperDeps, form: OrderForm): Promise<{ at: number }> {
  const { draftId, version, base } = store.getState();
  if (draftId === null) {
    const draft = await deps.calls.create({ form });
    store.setState({ draftId: draft.id, version: draft.version, base: form, authorName: draft.authorName });
    deps.onCreated(draft);
    return { at: draft.updatedAt };
  }
  if (sameForm(form, base)) return { at: Date.now() };
  const kept = await deps.calls.save({ id: draftId, version, form });
  store.setState({ version: kept.version, base: form });
  return { at: kept.updatedAt };
}

/** Both changed the draft: what does not collide is joined at once, the rest is asked. */
function meetConflict(store: FormStore, autosave: Autosave<OrderForm>, theirs: OrderDraft): void {
  const { base, form: mine, news } = store.getState();
  const { form, questions, taken } = mergeForms(base, mine, theirs.form);
  const told = { questions, theirs, news: withTaken(news, taken) };
  store.setState({ form, base: theirs.form, version: theirs.version, ...told });
  if (questions.length > 0) return;
  store.setState({ theirs: null });
  autosave.resume(form);
}
