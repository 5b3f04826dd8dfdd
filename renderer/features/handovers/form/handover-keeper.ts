import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import { type MergeQuestion, mergeRecords, settle } from '../../../../shared/lib/merge.ts';
import { problemOf } from '../../../api/errors.ts';
import { mayWait } from '../../../api/held.ts';
import { afterAnswers, afterTyping, type News, noNews, withTaken } from '../../../components/merge-news.ts';
import { createScreen } from '../../../components/screen.ts';

export interface KeptForm {
  readonly content: HandoverContent;
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly savedAt: number;
  readonly error: unknown;
  /** A colleague wrote other words into the same fields: nothing is stored until they are answered. */
  readonly questions: readonly MergeQuestion[];
  /** What came in from elsewhere. */
  readonly news: News;
}

/** What waits in the window while it is not stored: the typed words, and the stored ones that they stand on. */
export interface UnkeptForm {
  readonly known: { readonly content: HandoverContent; readonly version: number };
  readonly shown: Pick<KeptForm, 'content' | 'questions' | 'news'>;
}

type Begin = Pick<Handover, 'content' | 'updatedAt' | 'version'>;

type Save = (input: {
  readonly version: number;
  readonly content: HandoverContent;
}) => Promise<{ readonly version: number; readonly updatedAt: number }>;

/** Holds what is typed until it is stored, and joins to it what a colleague stored meanwhile. */
export function createHandoverKeeper(form: Begin, send: Save, held: UnkeptForm | null = null) {
  const screen = createScreen(firstSight(form, held));
  const { state, show } = screen;
  let known = held?.known ?? { content: form.content, version: form.version };
  let running: Promise<number | null> = Promise.resolve(known.version);

  async function store(): Promise<number | null> {
    const { content: typed, questions } = state();
    if (questions.length > 0) return null;
    if (typed === known.content) return known.version;
    show({ state: 'saving' });
    try {
      const saved = await send({ version: known.version, content: typed });
      known = { content: typed, version: saved.version };
      const still = state().content === typed ? 'saved' : 'unsaved';
      show({ savedAt: saved.updatedAt, error: null, state: still });
      return saved.version;
    } catch (problem) {
      const theirs = theirDraft(problem);
      show({ state: 'unsaved', error: theirs ? null : problem });
      if (!theirs) return null;
      const { form: joined, ...merge } = mergeRecords(known.content, state().content, theirs.content);
      known = { content: theirs.content, version: theirs.version };
      show({ content: joined, questions: merge.questions, news: withTaken(state().news, merge.taken) });
      return store();
    }
  }

  return {
    state,
    subscribe: screen.subscribe,
    change: (content: HandoverContent) =>
      show({ content, state: 'unsaved', ...afterTyping(state(), state().content, content) }),
    /** Stores what is not stored yet; the version that is stored then, or `null` when it could not be. */
    save(): Promise<number | null> {
      running = running.then(store);
      return running;
    },
    settle(answers: ReadonlyMap<string, unknown>) {
      show({ content: settle(state().content, answers), state: 'unsaved', ...afterAnswers(state(), answers) });
    },
    read: () => show({ news: noNews }),
    /** What is not stored and may be stored yet. */
    unkept(): UnkeptForm | null {
      const { state: kept, error, content, questions, news } = state();
      return kept === 'saved' || !mayWait(error) ? null : { known, shown: { content, questions, news } };
    },
  };
}

function firstSight({ content, updatedAt: savedAt }: Begin, held: UnkeptForm | null): KeptForm {
  const kept: KeptForm = { content, state: 'saved', savedAt, error: null, questions: [], news: noNews };
  return held ? { ...kept, ...held.shown, state: 'unsaved' } : kept;
}

/** The form as a colleague stored it, while it is still a draft. */
function theirDraft(problem: unknown): Handover | null {
  const { code, current } = problemOf(problem);
  const theirs = current as Handover | undefined;
  return code === 'handovers.changedMeanwhile' && theirs?.state === 'draft' ? theirs : null;
}
