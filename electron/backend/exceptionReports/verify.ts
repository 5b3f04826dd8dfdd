import type { ReportEntryRow } from '../database/entities/exception-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { reportsRepository } from './reports.repository.ts';

export interface EntryVerification {
  readonly checked: number;
  readonly sound: boolean;
  /** The first entry that is not what the log says of it. */
  readonly firstBroken: { readonly reportId: string; readonly number: string; readonly seq: number } | null;
}

const page = 1_000;

/**
 * Every entry of every report against the fact that was written with it, field by field; and every report against its
 * entries. The facts themselves stand in the chain of hashes (3.4).
 */
export async function verifyEntries(
  at: ReadContext,
  { events }: Pick<ExceptionReportsDeps, 'events'>,
): Promise<EntryVerification> {
  let checked = 0;
  let after = '';
  const logs = new Map<string, ReadonlyMap<string, string>>();
  for (;;) {
    const rows = await reportsRepository.entriesAfter(at, after, page);
    for (const row of rows) {
      checked += 1;
      const log = logs.get(row.reportId) ?? (await loggedEntries(at, events, row.reportId));
      logs.set(row.reportId, log);
      if (log.get(row.id) !== writtenOf(row)) return { checked, sound: false, firstBroken: await placeOf(at, row) };
    }
    const last = rows.at(-1);
    if (rows.length < page || !last) break;
    after = last.id;
  }
  for (const { id } of await reportsRepository.filed(at)) {
    const broken = await brokenReport(at, id, logs.get(id) ?? (await loggedEntries(at, events, id)));
    if (broken) return { checked, sound: false, firstBroken: broken };
  }
  return { checked, sound: true, firstBroken: null };
}

/** What the log says of each entry of a report, by the entry's id. */
async function loggedEntries(
  at: ReadContext,
  events: ExceptionReportsDeps['events'],
  reportId: string,
): Promise<ReadonlyMap<string, string>> {
  const told = await events.of(at, reportId);
  return new Map(
    told.flatMap(({ payload }) => {
      const entry = payload['entry'] as ReportEntryRow | undefined;
      return entry ? [[entry.id, writtenOf(entry)]] : [];
    }),
  );
}

/** An entry that was taken away, or a row that says other than it was filed with. */
async function brokenReport(at: ReadContext, reportId: string, log: ReadonlyMap<string, string>) {
  const entries = await reportsRepository.entries(at, reportId);
  const row = await reportsRepository.find(at, reportId);
  const [first] = entries;
  const filed = first?.data.filed;
  const same =
    row !== null &&
    filed !== undefined &&
    row.number === filed.number &&
    row.knownAt === filed.knownAt &&
    row.dueAt === filed.dueAt &&
    row.regime === filed.regime &&
    row.kind === filed.kind &&
    row.foundBy === filed.foundBy &&
    row.filedAt === first?.at;
  if (entries.length === log.size && same) return null;
  return { reportId, number: filed?.number ?? row?.number ?? '', seq: entries.length };
}

async function placeOf(at: ReadContext, { reportId, seq }: ReportEntryRow) {
  return { reportId, number: (await reportsRepository.find(at, reportId))?.number ?? '', seq };
}

/** All of an entry in fixed order. */
function writtenOf(entry: ReportEntryRow): string {
  const { id, reportId, seq, token, kind, at, byId, byName, workstation, text, corrects, data } = entry;
  const fields = [id, reportId, seq, token, kind, at, byId, byName, workstation, text, corrects, data];
  return JSON.stringify(fields);
}
