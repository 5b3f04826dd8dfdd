import type { Report } from '../../../shared/contract/report-schemas.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { createAdding } from './adding.ts';
import { createClosing } from './closing.ts';
import { createDrafts } from './drafts.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { createFiling, type FilingDeps } from './filing.ts';
import { createReportsFollower } from './follower.ts';
import { createInforming } from './informing.ts';
import { type Mailer, makeMails, startMailer } from './mailer.ts';
import { createReportQueries } from './queries.ts';
import { createReportFiles } from './report-files.ts';
import { reportFacts } from './report-facts.ts';
import { reportOf } from './report-view.ts';
import { createReportSettings } from './settings.ts';
import { reportsRepository } from './reports.repository.ts';
import { verifyEntries } from './verify.ts';

/** More are never open at a time. */
const mostOpen = 10_000;

export type ExceptionReportsService = ReturnType<typeof createExceptionReportsService>;

/** Exceptions reported in five minutes on KF-01, and followed to their end (chapter 3). */
export function createExceptionReportsService(given: ExceptionReportsDeps) {
  let mailer: Mailer | null = null;
  const deps: FilingDeps = { ...given, wake: () => mailer?.wake() };
  const queries = createReportQueries(deps);
  const informing = createInforming(deps);
  const drafts = createDrafts(deps);
  const filing = createFiling(deps);
  const { write } = deps.database;
  /** An act of a person, answered by the report as that left it. */
  const shown =
    <Input>(act: (actor: Actor, input: Input) => Promise<string>) =>
    (actor: Actor, input: Input): Promise<Report> =>
      write(async (tx) => reportOf(tx, deps, await act(actor, input), null));
  const adding = createAdding(deps);
  const closing = createClosing(deps);
  return {
    ...queries,
    ...createReportFiles(deps),
    saveDraft: drafts.saveDraft,
    discardDraft: drafts.discardDraft,
    submit: shown(drafts.submit),
    giveBack: shown(drafts.giveBack),
    file: (actor: Actor, input: Parameters<typeof filing.file>[1]): Promise<{ report: Report; joined: boolean }> =>
      write(async (tx) => {
        const { id, joined } = await filing.file(actor, input);
        return { report: await reportOf(tx, deps, id, null), joined };
      }),
    addFact: shown(adding.addFact),
    addAction: shown(adding.addAction),
    correct: shown(adding.correct),
    raise: shown(adding.raise),
    logCall: shown(adding.logCall),
    recordMail: shown(adding.recordMail),
    inform: shown(informing.inform),
    close: shown(closing.close),
    reopen: shown(closing.reopen),
    settings: createReportSettings(deps),
    openOf,
    /** What its duties know of a report. */
    facts: reportFacts,
    follower: createReportsFollower(deps, informing),
    verify: (at: ReadContext) => verifyEntries(at, deps),

    /** Makes the mails that are due, once, without the worker. */
    async makeMails(): Promise<void> {
      while ((await makeMails(deps)) > 0);
    },

    startMailer(): Mailer {
      mailer = startMailer(deps);
      return mailer;
    },
  };
}

/** Filed and not closed, of these orders: what may hold their payment (7.2.1). */
async function openOf(at: ReadContext, orderIds: readonly string[]) {
  const asked = new Set(orderIds);
  const open = asked.size === 0 ? [] : await reportsRepository.open(at, mostOpen);
  return open.flatMap(({ id: reportId, orderId, number }) =>
    orderId !== null && asked.has(orderId) ? [{ orderId, reportId, label: number ?? '' }] : [],
  );
}
