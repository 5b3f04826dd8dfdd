import type { EventRow } from '../../../electron/backend/database/entities/memory.ts';

/** Figure -> number, amount, lengths in ms, lowest first: counted once more from the log, in another way than the app does. */
export type Tally = ReadonlyMap<
  string,
  { readonly n: number; readonly fen: number; readonly lengths: readonly number[] }
>;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** What the areas write, as far as it is counted. */
interface Payload {
  readonly dueAt: number;
  readonly knownAt: number;
  readonly calledAt: number;
  readonly paidAt: number;
  readonly toldAt: number;
  readonly amount: number;
  readonly asked: number;
  readonly compensation: number;
  readonly penalty: number;
  readonly regime: string;
  readonly typed: boolean;
  readonly reportId: string;
  readonly party: string;
  readonly requestKind: string;
  readonly claimId: string;
  readonly entry: { readonly data: { readonly filed: Filed } };
}

interface Filed {
  readonly authorId: string;
  readonly kind: string;
  readonly foundBy: string;
}

interface Row extends Pick<EventRow, 'type' | 'subjectKind' | 'subjectId' | 'actorId' | 'at'> {
  readonly payload: Payload;
}

const clauses: Readonly<Record<string, string>> = { complaint: '3.3.1.2', tracking: '3.3.1.3', internal: '3.3.1.4' };

/** `person`: of his matters only. */
export function recount(log: readonly EventRow[], span: Span, person: string | null): Tally {
  const rows = log as readonly unknown[] as readonly Row[];
  const tally = new Map<string, { n: number; fen: number; lengths: number[] }>();
  const count = (whose: string | null, figure: string, more: { fen?: number; ms?: number } = {}) => {
    if (person !== null && whose !== person) return;
    const line = tally.get(figure) ?? { n: 0, fen: 0, lengths: [] };
    tally.set(figure, line);
    line.n += 1;
    line.fen += more.fen ?? 0;
    if (more.ms !== undefined) line.lengths.push(more.ms);
    line.lengths.sort((one, other) => one - other);
  };
  const within = (at: number) => span.from <= at && at < span.to;
  const end = Math.min(span.to, span.now);
  const life = (kind: string, first: string) =>
    rows
      .filter(({ subjectKind, type }) => subjectKind === kind && type === first)
      .map((begin) => ({ begin, all: rows.filter(({ subjectId }) => subjectId === begin.subjectId) }));
  const last = (all: readonly Row[], type: string) => all.filter((row) => row.type === type).at(-1);
  const authorOf = (reportId: string) => {
    const filed = rows.find(({ type, subjectId }) => type === 'report.filed' && subjectId === reportId);
    const known = rows.find(({ type, subjectId }) => type === 'report.known' && subjectId === reportId);
    return filed ? filedOf(filed).authorId : (known?.actorId ?? null);
  };

  for (const { begin, all } of life('exceptionReport', 'report.known')) {
    const filed = last(all, 'report.filed');
    const whose = authorOf(begin.subjectId);
    const gone = last(all, 'report.discarded');
    if (gone) {
      if (within(gone.at)) count(whose, 'discarded');
      continue;
    }
    const { dueAt, knownAt, regime } = begin.payload;
    const accepted = last(all, 'report.mailAccepted');
    if (within(dueAt)) {
      if (!accepted && span.now <= dueAt) count(whose, 'running');
      else {
        const toldAt = accepted ? accepted.payload.toldAt : null;
        const foundBy = filed ? filedOf(filed).foundBy : 'complaint';
        const clause = regime === 'afterHours' ? '3.3.1.7' : clauses[foundBy];
        const outcome = toldAt === null ? 'untold' : toldAt > dueAt ? 'late' : 'inTime';
        for (const suffix of ['', `:${clause}`]) {
          count(whose, `due${suffix}`);
          count(whose, `${outcome}${suffix}`, outcome === 'late' ? { ms: Number(toldAt) - dueAt } : {});
        }
        if (accepted?.payload.typed) count(whose, 'byWord');
      }
      if (filed) {
        count(whose, 'reports');
        count(whose, `kind:${filedOf(filed).kind}`);
        count(whose, `found:${filedOf(filed).foundBy}`);
        if (filedOf(filed).foundBy === 'complaint') {
          count(whose, 'complaints');
          const causes = rows.filter(
            (row) => row.type === 'quality.signed' && row.payload.reportId === begin.subjectId,
          );
          const party = causes.at(-1)?.payload.party;
          if (party !== 'customer' && party !== 'forceMajeure') count(whose, 'complaintsOurs');
        }
      }
    }
    const ends = all.filter(({ type }) => type === 'report.closed' || type === 'report.reopened');
    const closedAt = ends.at(-1)?.type === 'report.closed' ? (ends.at(-1)?.at ?? null) : null;
    if (closedAt !== null && within(closedAt)) count(whose, 'closed', { ms: closedAt - knownAt });
    if (filed && filed.at < end && !(closedAt !== null && closedAt < end)) count(whose, 'stillOpen');
  }

  for (const { begin, all } of life('promise', 'promise.made')) {
    const { dueAt } = begin.payload;
    if (!within(dueAt)) continue;
    const ended = all.find(({ type }) => type !== 'promise.made');
    const late = !ended || ended.at > dueAt;
    if (late && dueAt >= span.now && ended?.type !== 'promise.kept') continue;
    if (!late && ended?.type !== 'promise.kept') count(begin.actorId, 'replaced');
    else {
      count(begin.actorId, 'promised');
      if (ended?.type !== 'promise.kept') count(begin.actorId, 'broken');
      else count(begin.actorId, late ? 'keptLate' : 'kept', late ? { ms: ended.at - dueAt } : {});
    }
  }

  const fates: Readonly<Record<string, string>> = {
    'note.reported': 'noteReported',
    'note.managerTold': 'noteTold',
    'task.done': 'noteTold',
    'note.closed': 'noteOver',
    'task.notApplicable': 'noteOver',
  };
  for (const { begin, all } of life('note', 'note.saved')) {
    if (!within(begin.payload.calledAt)) continue;
    count(begin.actorId, 'notes');
    count(begin.actorId, fates[all[1]?.type ?? ''] ?? 'noteOpen');
  }

  for (const { begin, all } of life('request', 'request.asked')) {
    if (begin.payload.requestKind !== 'request') {
      if (within(begin.at)) count(begin.actorId, 'escalated');
      continue;
    }
    const turn = last(all, 'request.sentBack') ?? begin;
    const answer = all.find(({ type, at }) => type === 'request.answered' && at >= turn.at);
    const { dueAt } = turn.payload;
    if (!within(dueAt) || last(all, 'request.withdrawn')) continue;
    if (!answer && dueAt >= span.now) continue;
    count(begin.actorId, 'asked');
    if (!answer) count(begin.actorId, 'unanswered');
    else if (answer.at <= dueAt) count(begin.actorId, 'answered');
    else count(begin.actorId, 'answeredLate', { ms: answer.at - dueAt });
  }

  for (const row of rows.filter(({ type, at }) => type === 'claim.settled' && within(at))) {
    count(row.actorId, 'settled', { fen: row.payload.amount });
  }
  for (const raised of rows.filter(({ type }) => type === 'claim.raised')) {
    const all = rows.filter(({ payload }) => payload.claimId === raised.payload.claimId);
    const decided = last(all, 'claim.decided');
    const paid = last(all, 'claim.paid');
    const [compensation, penalty] = [Number(decided?.payload.compensation ?? 0), Number(decided?.payload.penalty ?? 0)];
    if (within(raised.at)) count(raised.actorId, 'claimed', { fen: raised.payload.asked });
    if (decided && within(decided.at) && compensation) count(raised.actorId, 'compensation', { fen: compensation });
    if (decided && within(decided.at) && penalty) count(raised.actorId, 'penalties', { fen: penalty });
    if (paid && within(paid.payload.paidAt)) count(raised.actorId, 'paid', { fen: compensation + penalty });
  }

  for (const { begin, all } of life('qualityCase', 'quality.opened')) {
    const whose = authorOf(begin.payload.reportId);
    const closed = last(all, 'quality.closed');
    if (within(begin.at)) count(whose, 'casesOpened');
    if (closed && within(closed.at)) count(whose, 'casesClosed', { ms: closed.at - begin.at });
    if (begin.at < end && !(closed && closed.at < end)) count(whose, 'casesOpen');
  }
  return tally;
}

function filedOf(row: Row): Filed {
  return row.payload.entry.data.filed;
}
