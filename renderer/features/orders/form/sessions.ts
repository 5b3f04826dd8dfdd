import type { OrderDraft } from '../../../../shared/contract/orders.ts';
import type { OrderKind } from '../../../../shared/domain/orders/job-types.ts';
import { api, queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { queryClient } from '../../../api/query-client.ts';
import type { SaveFailure } from './autosave.ts';
import { type DraftKeeper, keepDraft } from './draft-keeper.ts';
import { createFormStore, type FormStore } from './form-store.ts';
import { startLiveReview } from './live-review.ts';

/** One draft being typed in this window, with what keeps it. */
export interface FormSession {
  readonly store: FormStore;
  readonly keeper: DraftKeeper;
  /** Whose typing this is: it is never saved under another person's name. */
  readonly personId: string;
  stop(): void;
}

/** Typed text that the backend does not have yet stays here when its page is left, until it has. */
const open = new Map<string, FormSession>();

export interface SessionFacts {
  readonly personId: string;
  readonly zone: string;
  /** The order that the draft changes: then city stays city and outbound stays outbound. */
  readonly amends: { readonly kind: OrderKind } | null;
  readonly onCreated: (draft: OrderDraft) => void;
}

export function heldSession(personId: string, draftId: string): FormSession | undefined {
  return open.get(keyOf(personId, draftId));
}

/** The session of a draft, or of an order that nobody has typed a letter of yet. */
export function startSession(draft: OrderDraft | null, facts: SessionFacts): FormSession {
  const store = createFormStore(draft);
  const stopReview = startLiveReview(store, {
    zone: facts.zone,
    amends: facts.amends,
    now: Date.now,
    words: () => queryClient.getQueryData(queries.dangerousGoods.words.queryKey()) ?? [],
  });
  const keeper = keepDraft(store, {
    calls: {
      create: (input) => asAuthor(facts.personId, () => api.orders.drafts.create(input)),
      save: (input) => asAuthor(facts.personId, () => api.orders.drafts.save(input)),
    },
    failureOf,
    currentOf: (error) => problemOf(error).current as OrderDraft,
    onCreated: (made) => {
      open.set(keyOf(facts.personId, made.id), session);
      facts.onCreated(made);
    },
  });
  const session: FormSession = {
    store,
    keeper,
    personId: facts.personId,
    stop() {
      stopReview();
      keeper.stop();
      const { draftId } = store.getState();
      if (draftId) open.delete(keyOf(facts.personId, draftId));
    },
  };
  if (draft) open.set(keyOf(facts.personId, draft.id), session);
  return session;
}

/** Text that waits for the way to the backend also waits for its author: another person at the counter does not sign it. */
async function asAuthor<T>(personId: string, call: () => Promise<T>): Promise<T> {
  const here = queryClient.getQueryData(queries.people.me.queryKey())?.user;
  if (here && here.id !== personId) throw new Error('Somebody else is at the counter');
  return call();
}

const holders = new WeakMap<FormSession, number>();

/**
 * A page shows the session until it calls what it gets back. Then what is unsaved is saved, and kept in memory for as
 * long as that fails; with everything kept and nobody showing it the session ends.
 */
export function holdSession(session: FormSession): () => Promise<void> {
  holders.set(session, (holders.get(session) ?? 0) + 1);
  return async () => {
    holders.set(session, (holders.get(session) ?? 1) - 1);
    await session.keeper.flush();
    if (holders.get(session) === 0 && session.keeper.clean()) session.stop();
  };
}

function failureOf(error: unknown): SaveFailure {
  switch (problemOf(error).kind) {
    case 'conflict':
      return 'conflict';
    case 'refused':
    case 'forbidden':
      return 'refused';
    default:
      return 'retry';
  }
}

function keyOf(personId: string, draftId: string): string {
  return `${personId}/${draftId}`;
}
