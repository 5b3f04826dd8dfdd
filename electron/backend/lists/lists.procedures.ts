import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';
import { claimTable, exceptionTable, noteTable, promiseTable, qualityTable, requestTable } from './case-tables.ts';
import { reportItemTable, summaryDutyTable, summaryMatterTable, workReportTable } from './figure-tables.ts';
import {
  absenceTable,
  accountTable,
  handoverTable,
  mailboxTable,
  outboxTable,
  shiftTable,
  standingTable,
  taskTable,
} from './counter-tables.ts';
import { attachmentTable, syllabusTable } from './paper-tables.ts';
import { ofSettings } from './settings-lists.ts';
import { shownOf } from './shown.ts';
import { ofSubjects } from './subject-lists.ts';
import {
  draftTable,
  driverTable,
  examPlanTable,
  missingTable,
  partnerTable,
  printJobTable,
  summaryTable,
  vehicleTable,
} from './stock-tables.ts';

/** Each list is asked of its own area, in the very words of its screen. */
export function listsProcedures(os: Guarded['lists'], services: Services) {
  return os.router({
    ...ofTheDesk(os, services),
    ...ofCases(os, services),
    ...ofPeople(os, services),
    ...ofStock(os, services),
    ...ofPapers(os, services),
    ...ofFigures(os, services),
    ...ofSettings(os, services),
    ...ofSubjects(os, services),
  });
}

function ofTheDesk(os: Guarded['lists'], { lists: { whole, paged }, tasks, shifts, mail, mailbox }: Services) {
  return {
    myTasks: os.myTasks.handler(async ({ context: { actor } }) =>
      whole(actor, taskTable, (await tasks.queries.mine(actor)).rows),
    ),
    teamTasks: os.teamTasks.handler(({ context: { actor }, input }) =>
      paged(actor, taskTable, (page) => tasks.queries.team(actor, { ...input, ...page })),
    ),
    closedTasks: os.closedTasks.handler(({ context: { actor } }) =>
      paged(actor, taskTable, (page) => tasks.queries.closed(actor, page)),
    ),
    shifts: os.shifts.handler(({ context: { actor } }) => whole(actor, shiftTable, shifts.list())),
    outbox: os.outbox.handler(({ context: { actor }, input }) =>
      paged(actor, outboxTable, (page) => mail.list({ ...input, ...page })),
    ),
    mailbox: os.mailbox.handler(({ context: { actor }, input }) =>
      paged(actor, mailboxTable, (page) => mailbox.list({ ...input, ...page })),
    ),
  };
}

function ofCases(os: Guarded['lists'], { lists: { whole, paged }, ...areas }: Services) {
  const { notes, promises, requests, exceptions, quality, claims } = areas;
  return {
    notes: os.notes.handler(({ context: { actor }, input }) => whole(actor, noteTable, notes.list(input.view, null))),
    promises: os.promises.handler(async ({ context: { actor }, input: { view } }) => {
      // As on the screen: those whose next word nobody has promised yet stand below the running ones.
      const asked = view === 'running' ? (await promises.mine(actor)).filter((one) => one.followUp === 'asked') : [];
      return whole(actor, promiseTable, [...(await promises.list(view, null)), ...asked]);
    }),
    requests: os.requests.handler(({ context: { actor }, input }) =>
      whole(actor, requestTable, requests.list(actor, input.view, null)),
    ),
    exceptions: os.exceptions.handler(({ context: { actor }, input }) =>
      paged(actor, exceptionTable, (page) => exceptions.list({ ...input, ...page })),
    ),
    quality: os.quality.handler(({ context: { actor }, input }) =>
      whole(actor, qualityTable, quality.list(actor, input.view, null)),
    ),
    claims: os.claims.handler(({ context: { actor }, input }) =>
      whole(actor, claimTable, claims.list(input.state, null)),
    ),
  };
}

function ofPeople(os: Guarded['lists'], { lists: { whole }, handovers, people }: Services) {
  return {
    handovers: os.handovers.handler(({ context: { actor }, input }) =>
      whole(actor, handoverTable, handovers.forms.list(actor, input.filter)),
    ),
    absences: os.absences.handler(({ context: { actor } }) =>
      whole(actor, absenceTable, handovers.absences.list(actor)),
    ),
    accounts: os.accounts.handler(async ({ context: { actor }, input }) => {
      return whole(actor, accountTable, shownOf(await people.accounts(), input.ids));
    }),
    standing: os.standing.handler(({ context: { actor } }) => whole(actor, standingTable, people.standing.list())),
  };
}

function ofStock(os: Guarded['lists'], areas: Services) {
  const { whole } = areas.lists;
  const { drafts, printing, tracking, summaries, exams, exceptionReports } = areas;
  return {
    drafts: os.drafts.handler(({ context: { actor }, input }) =>
      whole(actor, draftTable, drafts.list(actor, input.mine)),
    ),
    printJobs: os.printJobs.handler(({ context: { actor }, input }) =>
      whole(actor, printJobTable, printing.jobs(input)),
    ),
    partners: os.partners.handler(({ context: { actor } }) => whole(actor, partnerTable, tracking.partners.list())),
    ...ofFleet(os, areas),
    summaries: os.summaries.handler(async ({ context: { actor }, input }) =>
      whole(actor, summaryTable, (await summaries.list(actor, input)).rows),
    ),
    examPlans: os.examPlans.handler(({ context: { actor } }) => whole(actor, examPlanTable, exams.plans.list())),
    missingReports: os.missingReports.handler(({ context: { actor } }) =>
      whole(actor, missingTable, exceptionReports.missing()),
    ),
  };
}

function ofPapers(os: Guarded['lists'], { lists: { whole }, attachments, training }: Services) {
  return {
    syllabus: os.syllabus.handler(({ context: { actor } }) => whole(actor, syllabusTable, training.syllabus.list())),
    attachments: os.attachments.handler(async ({ context: { actor }, input: { purpose, ...subject } }) => {
      const files = await attachments.list(actor, subject);
      return whole(actor, attachmentTable, purpose === null ? files : files.filter((one) => one.purpose === purpose));
    }),
  };
}

/** What a figure of a report or a summary is made of. */
function ofFigures(os: Guarded['lists'], { lists: { whole }, reports, summaries }: Services) {
  return {
    workReports: os.workReports.handler(async ({ context: { actor }, input }) =>
      whole(actor, workReportTable(input.kind), (await reports.list(actor, input)).rows),
    ),
    reportItems: os.reportItems.handler(async ({ context: { actor }, input }) => {
      const { rows, total } = await reports.listed(actor, input);
      return whole(actor, reportItemTable(input.tag, input.part, { n: rows.length, total }), rows);
    }),
    summaryMatters: os.summaryMatters.handler(({ context: { actor }, input }) =>
      whole(actor, summaryMatterTable(input.figure), summaries.matters(actor, input)),
    ),
    summaryDuties: os.summaryDuties.handler(({ context: { actor }, input }) =>
      whole(actor, summaryDutyTable(input.link, input.part), summaries.duties(actor, input)),
    ),
  };
}

function ofFleet(os: Guarded['lists'], { dispatch, lists: { whole } }: Pick<Services, 'dispatch' | 'lists'>) {
  return {
    vehicles: os.vehicles.handler(async ({ context: { actor }, input }) => {
      const names = new Map((await dispatch.drivers.list()).map(({ id, name }) => [id, name]));
      const shown = shownOf(await dispatch.vehicles.list(), input.ids);
      const rows = shown.map((vehicle) => ({ ...vehicle, driverName: names.get(vehicle.driverId ?? '') ?? '' }));
      return whole(actor, vehicleTable, rows);
    }),
    drivers: os.drivers.handler(async ({ context: { actor }, input }) =>
      whole(actor, driverTable, shownOf(await dispatch.drivers.list(), input.ids)),
    ),
  };
}
