import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/system.ts';
import { createArriving } from './arriving.ts';
import { api, queries } from './client.ts';
import { setConnection } from './connection.ts';

/** What a change of a topic makes stale. A window refetches only what it shows. */
const staleBy: Readonly<Record<Exclude<Change['topic'], 'all'>, () => readonly QueryKey[]>> = {
  order: () => [
    queries.orders.key(),
    queries.intake.fax.key(),
    queries.tracking.key(),
    queries.dispatch.key(),
    queries.exceptions.key(),
    queries.shifts.get.key(),
    queries.settlement.statements.get.key(),
  ],
  draft: () => [
    queries.orders.drafts.key(),
    queries.orders.get.key(),
    queries.intake.standing.key(),
    queries.intake.fax.key(),
    queries.exceptions.ofOrder.key(),
    queries.shifts.get.key(),
  ],
  customer: () => [queries.customers.key(), queries.handovers.acceptance.key(), queries.orders.customerDefaults.key()],
  printJob: () => [
    queries.printing.jobs.key(),
    queries.printing.pdf.key(),
    queries.orders.get.key(),
    queries.orders.list.key(),
    queries.orders.timeline.key(),
    queries.shifts.get.key(),
  ],
  dispatch: () => [queries.dispatch.key(), queries.orders.timeline.key()],
  tracking: () => [queries.tracking.key(), queries.orders.timeline.key()],
  exception: () => [queries.exceptions.key(), queries.tracking.list.key(), queries.orders.timeline.key()],
  printer: () => [queries.printing.printers.key()],
  // Who is asked to act, and in whose place, follows from roles and standings.
  account: () => [
    queries.people.key(),
    queries.standing.key(),
    queries.training.key(),
    queries.tasks.key(),
    queries.handovers.absences.today.key(),
  ],
  handover: () => [queries.handovers.key(), queries.orders.drafts.review.key()],
  company: () => [queries.company.key()],
  task: () => [
    queries.tasks.key(),
    queries.orders.timeline.key(),
    queries.exceptions.list.key(),
    queries.exceptionReports.board.key(),
    queries.shifts.get.key(),
  ],
  alert: () => [queries.tasks.key(), queries.shifts.get.key()],
  shift: () => [queries.shifts.key()],
  quality: () => [queries.quality.key()],
  claim: () => [queries.claims.key(), queries.settlement.statements.get.key()],
  report: () => [queries.exceptionReports.key(), queries.orders.timeline.key(), queries.shifts.get.key()],
  note: () => [queries.notes.key(), queries.orders.timeline.key(), queries.shifts.get.key()],
  promise: () => [queries.promises.key(), queries.orders.timeline.key(), queries.shifts.get.key()],
  request: () => [queries.requests.key(), queries.orders.timeline.key()],
  summary: () => [queries.summaries.key()],
  workReport: () => [queries.reports.key()],
  kpi: () => [queries.kpi.key()],
  exam: () => [queries.exams.key()],
  presence: () => [queries.presence.key()],
  training: () => [queries.training.key()],
  visit: () => [queries.reception.key()],
  statement: () => [queries.settlement.key(), queries.orders.timeline.key()],
  taskRule: () => [queries.tasks.rules.key(), queries.tasks.settings.key()],
  calendar: () => [queries.calendar.key()],
  dangerousGoods: () => [queries.dangerousGoods.key(), queries.orders.drafts.review.key()],
  intake: () => [queries.intake.key(), queries.orders.drafts.review.key(), queries.orders.timeline.key()],
  message: () => [
    queries.mail.key(),
    queries.orders.timeline.key(),
    queries.exceptionReports.key(),
    queries.settlement.statements.get.key(),
  ],
  contact: () => [queries.messages.key(), queries.orders.timeline.key()],
  mail: () => [queries.mailbox.key(), queries.shifts.get.key()],
  attachment: () => [
    queries.attachments.key(),
    queries.handovers.get.key(),
    queries.orders.timeline.key(),
    queries.intake.standing.key(),
    queries.orders.drafts.review.key(),
  ],
};

/** Waits before each new try, in ms; the last one repeats. */
export const reconnectDelays = [300, 1_000, 2_000, 5_000, 10_000] as const;
/** Changes that come together are answered by one refetch, in ms. */
const gather = 120;

/**
 * The one event stream of this window, for as long as somebody is signed in.
 * After a break everything on screen is fetched again: what was missed is not known.
 */
export function followChanges(client: QueryClient): () => void {
  const stop = new AbortController();
  void follow(client, stop.signal);
  return () => {
    stop.abort();
    setConnection('idle');
  };
}

async function follow(client: QueryClient, signal: AbortSignal): Promise<void> {
  const refresh = gathered(client, signal);
  let failures = 0;
  let first = true;
  setConnection('connecting');
  while (!signal.aborted) {
    try {
      const changes = await api.system.live(undefined, { signal });
      if (signal.aborted) return;
      setConnection('live');
      failures = 0;
      if (!first) refresh('all');
      first = false;
      for await (const change of changes) refresh(change.topic);
    } catch {
      first = false;
    }
    if (signal.aborted) return;
    setConnection('lost');
    // The stream also ends when the session does: `me` tells which of the two it was.
    void client.invalidateQueries({ queryKey: queries.people.me.key() });
    await pause(reconnectDelays[Math.min(failures, reconnectDelays.length - 1)] ?? 10_000, signal);
    failures += 1;
  }
}

function gathered(client: QueryClient, signal: AbortSignal): (topic: Change['topic']) => void {
  const topics = new Set<Change['topic']>();
  const predicate = createArriving(client, signal);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    if (signal.aborted) return;
    const all = topics.has('all');
    const keys = all ? [] : [...topics].flatMap((topic) => (topic === 'all' ? [] : staleBy[topic]()));
    topics.clear();
    if (all) void client.invalidateQueries();
    for (const queryKey of keys) void client.invalidateQueries({ queryKey, predicate });
  };
  return (topic) => {
    topics.add(topic);
    timer ??= setTimeout(flush, gather);
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
