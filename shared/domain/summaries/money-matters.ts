import { type Asked, type Counted, endOf, isIn, type LoggedEvent, type Matter, textIn } from './matter.ts';

/** Damage and its money, told of the report that it belongs to. */
export function moneyMatters(events: readonly LoggedEvent[], asked: Asked): readonly Matter[] {
  const money = events.filter(({ type }) => type.startsWith('claim.'));
  const takenBack = new Map(
    money
      .filter(({ type, at }) => type === 'claim.takenBack' && at < endOf(asked))
      .map(({ payload, at }) => [textIn(payload, 'settlementId'), at]),
  );
  const claims = Map.groupBy(
    money.filter(({ payload }) => typeof payload['claimId'] === 'string'),
    ({ payload }) => textIn(payload, 'claimId'),
  );
  return [
    ...money
      .filter(({ type }) => type === 'claim.settled')
      .map((event) => settlementOf(event, takenBack.get(textIn(event.payload, 'settlementId')) ?? null, asked)),
    ...[...claims].flatMap(([id, told]) => claimOf(id, told, asked)),
  ].filter(({ counts }) => counts.length > 0);
}

/** One that is taken back in a later month leaves its own month as it was approved, and goes off the later one. */
function settlementOf(event: LoggedEvent, takenBackAt: number | null, asked: Asked): Matter {
  const fen = Number(event.payload['amount']);
  const [settled, takenBack] = [isIn(asked, event.at), isIn(asked, takenBackAt)];
  const counts: readonly Counted[] = settled === takenBack ? [] : [{ figure: 'settled', fen: settled ? fen : -fen }];
  return {
    ...ofReport('settlement', textIn(event.payload, 'settlementId'), event),
    detail: textIn(event.payload, 'consignee'),
    ...(takenBackAt !== null && takenBack ? { at: takenBackAt } : {}),
    counts,
  };
}

/** Of several decisions on a claim the last one counts, in its month. */
function claimOf(id: string, told: readonly LoggedEvent[], asked: Asked): readonly Matter[] {
  const [first] = told;
  if (!first) return [];
  const raised = told.find(({ type }) => type === 'claim.raised');
  const decided = told.findLast(({ type }) => type === 'claim.decided');
  const paid = told.find(({ type }) => type === 'claim.paid');
  const compensation = fenOf(decided, 'compensation');
  const penalty = fenOf(decided, 'penalty');
  const paidAt = paid ? Number(paid.payload['paidAt'] ?? paid.at) : null;
  const counts: readonly Counted[] = [
    ...(raised && isIn(asked, raised.at) ? [{ figure: 'claimed', fen: fenOf(raised, 'asked') } as const] : []),
    ...(decided && isIn(asked, decided.at) && compensation > 0
      ? [{ figure: 'compensation', fen: compensation } as const]
      : []),
    ...(decided && isIn(asked, decided.at) && penalty > 0 ? [{ figure: 'penalties', fen: penalty } as const] : []),
    ...(isIn(asked, paidAt) ? [{ figure: 'paid', fen: compensation + penalty } as const] : []),
  ];
  const detail = textIn(first.payload, 'consignee');
  return [{ ...ofReport('claim', id, first), detail, doneAt: decided?.at ?? null, counts }];
}

function fenOf(event: LoggedEvent | undefined, name: string): number {
  return event ? Number(event.payload[name] ?? 0) : 0;
}

function ofReport(kind: Matter['kind'], id: string, event: LoggedEvent): Omit<Matter, 'counts' | 'detail'> {
  const { subjectId, actorId, actorName, at, payload } = event;
  const whose = { personId: actorId ?? '', personName: actorName, customerName: '' };
  return {
    kind,
    id,
    ...whose,
    label: textIn(payload, 'number'),
    reportId: subjectId,
    at,
    dueAt: null,
    doneAt: null,
  };
}

/** Whose report a case of quality control is about. */
export type AuthorOf = (reportId: string) => { readonly personId: string; readonly personName: string } | null;

/** Cases of quality control: whose report it is, his it is here (3.3.1.6). */
export function qualityMatters(events: readonly LoggedEvent[], asked: Asked, authorOf: AuthorOf): readonly Matter[] {
  const cases = Map.groupBy(
    events.filter(({ subjectKind }) => subjectKind === 'qualityCase'),
    ({ subjectId }) => subjectId,
  );
  return [...cases.values()].flatMap((told) => {
    const opened = told.find(({ type }) => type === 'quality.opened');
    if (!opened) return [];
    const reportId = textIn(opened.payload, 'reportId');
    const closedAt = told.findLast(({ type }) => type === 'quality.closed')?.at ?? null;
    const counts = caseCounts(opened.at, closedAt, asked);
    const author = authorOf(reportId) ?? { personId: opened.actorId ?? '', personName: opened.actorName };
    const matter = {
      ...ofReport('qualityCase', opened.subjectId, opened),
      ...author,
      detail: '',
      reportId,
      doneAt: closedAt,
    };
    return counts.length === 0 ? [] : [{ ...matter, counts }];
  });
}

function caseCounts(openedAt: number, closedAt: number | null, asked: Asked): readonly Counted[] {
  const end = endOf(asked);
  const open = openedAt < end && (closedAt === null || closedAt >= end);
  return [
    ...(isIn(asked, openedAt) ? [{ figure: 'casesOpened' } as const] : []),
    ...(closedAt !== null && isIn(asked, closedAt)
      ? [{ figure: 'casesClosed', ms: closedAt - openedAt } as const]
      : []),
    ...(open ? [{ figure: 'casesOpen' } as const] : []),
  ];
}

/** Reports of which quality control signed that the customer or force majeure caused them. */
export function notOurs(events: readonly LoggedEvent[]): ReadonlySet<string> {
  const party = new Map<string, string>();
  for (const { type, payload } of events) {
    if (type === 'quality.signed' && typeof payload['party'] === 'string') {
      party.set(textIn(payload, 'reportId'), payload['party']);
    }
  }
  const others = [...party].filter(([, who]) => who === 'customer' || who === 'forceMajeure');
  return new Set(others.map(([reportId]) => reportId));
}
