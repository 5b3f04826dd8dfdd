import { type Asked, type Counted, isIn, type LoggedEvent, type Matter, textIn } from './matter.ts';

/** Promises, notes and requests as the log tells of them: each subject's events, oldest first. */
export function wordMatters(events: readonly LoggedEvent[], asked: Asked): readonly Matter[] {
  const subjects = Map.groupBy(events, ({ subjectId }) => subjectId);
  return [...subjects.values()].flatMap((told) => {
    const matter = matterOf(told, asked);
    return matter && matter.counts.length > 0 ? [matter] : [];
  });
}

function matterOf(told: readonly LoggedEvent[], asked: Asked): Matter | null {
  switch (told[0]?.type) {
    case 'promise.made':
      return promiseOf(told[0], told.slice(1), asked);
    case 'note.saved':
      return noteOf(told[0], told.slice(1), asked);
    case 'request.asked':
      return requestOf(told[0], told.slice(1), asked);
    default:
      return null;
  }
}

/** The month is the one in which the word was due; another time that was promised before the old one passed replaces it. */
function promiseOf(made: LoggedEvent, later: readonly LoggedEvent[], asked: Asked): Matter {
  const dueAt = Number(made.payload['dueAt']);
  const end = later.find(
    ({ type }) => type === 'promise.kept' || type === 'promise.extended' || type === 'promise.dropped',
  );
  const label = textIn(made.payload, 'person');
  const counts = isIn(asked, dueAt) ? promiseCounts(dueAt, end, asked) : [];
  return {
    ...begun('promise', made, label, textIn(made.payload, 'text')),
    dueAt,
    doneAt: end?.at ?? null,
    counts,
  };
}

function promiseCounts(dueAt: number, end: LoggedEvent | undefined, { now }: Asked): readonly Counted[] {
  const inTime = end !== undefined && end.at <= dueAt;
  if (inTime && end.type !== 'promise.kept') return [{ figure: 'replaced' }];
  if (inTime) return [{ figure: 'promised' }, { figure: 'kept' }];
  if (end?.type === 'promise.kept') return [{ figure: 'promised' }, { figure: 'keptLate', ms: end.at - dueAt }];
  return dueAt < now ? [{ figure: 'promised' }, { figure: 'broken' }] : [];
}

/** What became of a note, by the last that was heard of it. */
const noteEnds = {
  'note.reported': 'noteReported',
  'note.managerTold': 'noteTold',
  'task.done': 'noteTold',
  'note.closed': 'noteOver',
  'task.notApplicable': 'noteOver',
} as const;

function noteOf(saved: LoggedEvent, later: readonly LoggedEvent[], asked: Asked): Matter {
  const calledAt = Number(saved.payload['calledAt'] ?? saved.at);
  const ends = later.flatMap(({ type, at }) =>
    type in noteEnds ? [{ at, end: noteEnds[type as keyof typeof noteEnds] }] : [],
  );
  const end = ends.find((one) => one.end === 'noteReported') ?? ends[0];
  const counts: readonly Counted[] = isIn(asked, calledAt)
    ? [{ figure: 'notes' }, { figure: end?.end ?? 'noteOpen' }]
    : [];
  return {
    ...begun('note', saved, textIn(saved.payload, 'number'), ''),
    at: calledAt,
    doneAt: end?.at ?? null,
    counts,
  };
}

function requestOf(first: LoggedEvent, later: readonly LoggedEvent[], asked: Asked): Matter {
  const label = textIn(first.payload, 'to') || textIn(first.payload, 'toRole');
  // Sent back, it is asked anew with a time of its own.
  const last = later.findLast(({ type }) => type === 'request.sentBack') ?? first;
  const since = later.filter(({ at }) => at >= last.at);
  const answeredAt = since.find(({ type }) => type === 'request.answered')?.at ?? null;
  const withdrawn = later.some(({ type }) => type === 'request.withdrawn');
  const dueAt = Number(last.payload['dueAt']);
  const counts =
    first.payload['requestKind'] === 'request'
      ? askedCounts({ dueAt, answeredAt, withdrawn }, asked)
      : leaderCounts(first, asked);
  return { ...begun('request', first, label, textIn(first.payload, 'text')), dueAt, doneAt: answeredAt, counts };
}

/** Handed to the leaders: that is due at once and has no time to be kept. */
function leaderCounts({ at }: LoggedEvent, asked: Asked): readonly Counted[] {
  return isIn(asked, at) ? [{ figure: 'escalated' }] : [];
}

function askedCounts(
  {
    dueAt,
    answeredAt,
    withdrawn,
  }: { readonly dueAt: number; readonly answeredAt: number | null; readonly withdrawn: boolean },
  asked: Asked,
): readonly Counted[] {
  if (!isIn(asked, dueAt) || withdrawn) return [];
  if (answeredAt === null) return dueAt < asked.now ? [{ figure: 'asked' }, { figure: 'unanswered' }] : [];
  if (answeredAt <= dueAt) return [{ figure: 'asked' }, { figure: 'answered' }];
  return [{ figure: 'asked' }, { figure: 'answeredLate', ms: answeredAt - dueAt }];
}

function begun(kind: Matter['kind'], event: LoggedEvent, label: string, detail: string): Omit<Matter, 'counts'> {
  const { subjectId, actorId, actorName, at } = event;
  const whose = { personId: actorId ?? '', personName: actorName };
  return {
    kind,
    id: subjectId,
    ...whose,
    label,
    customerName: '',
    detail,
    reportId: null,
    at,
    dueAt: null,
    doneAt: null,
  };
}
