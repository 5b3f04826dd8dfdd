import type { Report } from '../../../../shared/contract/report-schemas.ts';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { type MergeQuestion, mergeRecords, settle } from '../../../../shared/lib/merge.ts';
import { problemOf } from '../../../api/errors.ts';
import { mayWait } from '../../../api/held.ts';
import { afterAnswers, afterTyping, type News, noNews, withTaken } from '../../../components/merge-news.ts';
import { createScreen } from '../../../components/screen.ts';

/** What a draft holds on its way to the records. */
export interface DraftInput {
  readonly id: string | null;
  readonly version: number;
  readonly token: string;
  readonly form: ReportForm;
  readonly knownAt: number;
  readonly noteId: string | null;
}

interface Stored {
  readonly id: string | null;
  readonly version: number;
  readonly form: ReportForm;
  readonly knownAt: number;
}

export interface KeptDraft {
  readonly form: ReportForm;
  readonly knownAt: number;
  readonly id: string | null;
  readonly state: 'empty' | 'saved' | 'saving' | 'unsaved';
  readonly savedAt: number | null;
  readonly error: unknown;
  /** Another window wrote other words into the same fields: nothing is stored until they are answered. */
  readonly questions: readonly MergeQuestion[];
  /** What came in from elsewhere. */
  readonly news: News;
}

interface Records {
  readonly save: (input: DraftInput) => Promise<{ id: string; version: number; knownAt: number }>;
  readonly read: (id: string) => Promise<Pick<Report, 'state' | 'form' | 'version' | 'knownAt'>>;
  readonly now: () => number;
}

interface Begin extends Stored {
  readonly token: string;
  readonly noteId: string | null;
  /** Held in this window from before, and not in the records yet. */
  readonly held?: UnkeptDraft | null;
}

/** What waits in the window while it is not stored: what was typed, and the stored draft that it stands on. */
export interface UnkeptDraft {
  readonly token: string;
  readonly known: Stored;
  readonly shown: Pick<KeptDraft, 'form' | 'knownAt' | 'questions' | 'news'>;
}

/** Holds what is typed until it is stored, field by field with what another window stored meanwhile. */
export function createDraftKeeper(begin: Begin, records: Records) {
  const { noteId, held } = begin;
  const token = held?.token ?? begin.token;
  const screen = createScreen(firstSight(begin));
  const { state, show } = screen;
  let known: Stored = held?.known ?? begin;
  let running: Promise<boolean> = Promise.resolve(true);

  const input = (): DraftInput => {
    const { form, knownAt } = state();
    return { id: known.id, version: known.version, token, form, knownAt, noteId };
  };

  async function store(always: boolean): Promise<boolean> {
    if (state().questions.length > 0) return false;
    const sent = input();
    if (!always && sent.form === known.form && sent.knownAt === known.knownAt) return true;
    show({ state: 'saving' });
    try {
      const answer = await records.save(sent);
      known = { ...answer, form: sent.form };
      show({ ...afterSaving(state(), sent, answer), savedAt: records.now() });
      return true;
    } catch (error) {
      const theirs = problemOf(error).kind === 'conflict' ? await readTheirs(known.id, records) : null;
      if (theirs === null) {
        show({ error, state: 'unsaved' });
        return false;
      }
      const joined = laidTogether(known.form, theirs, state());
      known = theirs;
      show(joined);
      // What collides waits for its person; the rest goes on.
      return store(true);
    }
  }

  return {
    state,
    subscribe: screen.subscribe,
    input,
    change: (patch: Partial<ReportForm>) => show(typedInto(state(), patch)),
    settle(answers: ReadonlyMap<string, unknown>) {
      show({ form: settle(state().form, answers), state: 'unsaved', ...afterAnswers(state(), answers) });
    },
    read: () => show({ news: noNews }),
    know: (knownAt: number) => show({ knownAt, state: 'unsaved' }),
    /** Stores what is not stored yet; false when it could not be. `always`: though nothing was typed. */
    save(always = false): Promise<boolean> {
      running = running.then(() => store(always && known.id === null));
      return running;
    },
    /** What is not stored and may be stored yet. */
    unkept: (): UnkeptDraft | null => (isUnkept(state()) ? { token, known, shown: state() } : null),
  };
}

function firstSight({ id, form, knownAt, held }: Begin): KeptDraft {
  const state = id === null ? 'empty' : 'saved';
  const kept: KeptDraft = { form, knownAt, id, state, savedAt: null, error: null, questions: [], news: noNews };
  if (!held) return kept;
  const { shown } = held;
  const { questions, news } = shown;
  return { ...kept, form: shown.form, knownAt: shown.knownAt, questions, news, state: 'unsaved' };
}

function isUnkept({ state, error }: KeptDraft): boolean {
  return (state === 'unsaved' || state === 'saving') && mayWait(error);
}

function typedInto(kept: KeptDraft, patch: Partial<ReportForm>): Partial<KeptDraft> {
  const form = { ...kept.form, ...patch };
  return { form, state: 'unsaved', ...afterTyping(kept, kept.form, form) };
}

/** The records may know of an earlier moment of knowledge; what was typed while they answered goes before. */
function afterSaving(shown: KeptDraft, sent: DraftInput, answer: { readonly id: string; readonly knownAt: number }) {
  const same = shown.knownAt === sent.knownAt;
  const state: KeptDraft['state'] = same && shown.form === sent.form ? 'saved' : 'unsaved';
  return { id: answer.id, knownAt: same ? answer.knownAt : shown.knownAt, error: null, state };
}

/** What somebody else stored; `null` when it is no draft any more. */
async function readTheirs(id: string | null, records: Records): Promise<Stored | null> {
  const theirs = id === null ? null : await records.read(id).catch(() => null);
  if (theirs === null || (theirs.state !== 'draft' && theirs.state !== 'waiting')) return null;
  return { id, version: theirs.version, form: theirs.form, knownAt: theirs.knownAt };
}

function laidTogether(base: ReportForm, theirs: Stored, { form, knownAt, news }: KeptDraft): Partial<KeptDraft> {
  const merge = mergeRecords(base, form, theirs.form);
  return {
    form: merge.form,
    knownAt: Math.min(theirs.knownAt, knownAt),
    questions: merge.questions,
    news: withTaken(news, merge.taken),
    ...(merge.questions.length > 0 ? { state: 'unsaved' } : {}),
  };
}
