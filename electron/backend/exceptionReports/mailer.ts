import { composeReport } from '../../../shared/domain/exceptionReports/compose.ts';
import { foldReport, type FoldedReport } from '../../../shared/domain/exceptionReports/fold.ts';
import { clauseOf } from '../../../shared/domain/exceptionReports/values.ts';
import type { OutgoingFile } from '../../../shared/domain/mail/message.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { ReportRecipientRow } from '../database/entities/exception-reports.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportEvent } from './report-facts.ts';
import { reportPdf } from './report-files.ts';
import { reportsRepository } from './reports.repository.ts';

export interface Mailer {
  /** There is somebody new to be told. */
  wake(): void;
  /** Ends after the mails that are being made. */
  stop(): Promise<void>;
}

const beatMs = 500;
/** How often the database is asked without any reason: other workstations file too. */
const lookEvery = 2_000;
/** Mails that are made in one go. */
const batch = 40;
/** So long the mail waits for its sheet; the word itself must not be late because of it. */
const sheetPatienceMs = 60_000;

/**
 * Makes the mails that are due: one sheet for each report and language, outside any unit of work, then each mail into the
 * outbox together with the note that it is made: once, whoever dies in between and however many make them. Answers how
 * many were looked at.
 */
export async function makeMails(deps: ExceptionReportsDeps): Promise<number> {
  const rows = await recipientsRepository.unmailed(deps.database.read, batch);
  const groups = Map.groupBy(rows, ({ reportId, seq, language }) => `${reportId} ${seq} ${language}`);
  let made = 0;
  for (const group of groups.values()) made += await mailGroup(deps, group);
  return made;
}

async function mailGroup(deps: ExceptionReportsDeps, group: readonly ReportRecipientRow[]): Promise<number> {
  const [first] = group;
  if (!first) return 0;
  const { reportId, seq, language } = first;
  const entries = await reportsRepository.entries(deps.database.read, reportId);
  const entry = entries.find((one) => one.seq === seq);
  const folded = foldReport(entries.filter((one) => one.seq <= seq));
  if (!entry || !folded) return 0;
  const sheet = await sheetOf(deps, first, entry.at);
  if (sheet === 'later') return 0;
  const raised = entry.kind === 'severity' ? { severity: folded.severity, text: entry.text } : null;
  const letter = await letterOf(deps, folded, raised, language);
  for (const recipient of group) await mailOne(deps, recipient, { folded, letter, sheet });
  return group.length;
}

/** `null`: the sheet cannot be had, and the mail goes without it rather than too late. */
async function sheetOf(
  deps: ExceptionReportsDeps,
  { reportId, language, unmailedSince }: ReportRecipientRow,
  at: number,
): Promise<OutgoingFile | 'later' | null> {
  try {
    const { name, content } = await reportPdf(deps, { id: reportId, language, at });
    const { hash: fileHash, size } = await deps.files.put(content);
    return { name, mediaType: 'application/pdf', fileHash, size };
  } catch (error) {
    deps.ports.logger.warn({ err: error, reportId }, 'a report could not be rendered');
    return deps.now() - (unmailedSince ?? 0) < sheetPatienceMs ? 'later' : null;
  }
}

async function letterOf(
  deps: ExceptionReportsDeps,
  report: FoldedReport,
  raised: Parameters<typeof composeReport>[0]['raised'],
  language: SheetLanguage,
) {
  const { company } = await deps.company.status({ workstation: '' });
  const told = { report, raised, zone: await deps.company.zone(), company: nameIn(language, company) };
  return composeReport(told, languagesOf(language).map(translatorFor));
}

function nameIn(language: SheetLanguage, company: { readonly nameZh: string; readonly nameEn: string } | null): string {
  return (language === 'en' && company?.nameEn) || (company?.nameZh ?? '');
}

function languagesOf(language: SheetLanguage): readonly Language[] {
  return language === 'both' ? ['zh-CN', 'en'] : [language];
}

interface Mail {
  readonly folded: FoldedReport;
  readonly letter: { readonly subject: string; readonly text: string };
  readonly sheet: OutgoingFile | null;
}

async function mailOne(deps: ExceptionReportsDeps, recipient: ReportRecipientRow, mail: Mail): Promise<void> {
  const { id, reportId, who, name, role } = recipient;
  try {
    await deps.database.write(async (tx) => {
      if (!(await recipientsRepository.takeUnmailed(tx, id))) return;
      const outboxId = await deps.mail.queue(tx, null, messageOf(recipient, mail));
      await recipientsRepository.update(tx, id, { outboxId });
      tx.changed('report', reportId);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // No server would take it: somebody phones instead.
    await deps.database.write(async (tx) => {
      if (!(await recipientsRepository.takeUnmailed(tx, id))) return;
      await recipientsRepository.update(tx, id, { lostAt: deps.now() });
      const row = await reportsRepository.find(tx, reportId);
      if (row) await deps.events.append(tx, null, [reportEvent('noAddress', row, { who, name, role })]);
      tx.changed('report', reportId);
    });
  }
}

function messageOf(
  { reportId, seq, who, name, address, language }: ReportRecipientRow,
  { folded, letter, sheet }: Mail,
) {
  return {
    key: `report:${reportId}:${seq}:${who}`.slice(0, 200),
    channel: 'email' as const,
    to: [{ name, address }],
    ...letter,
    language: language === 'en' ? ('en' as const) : ('zh-CN' as const),
    attachments: sheet ? [sheet] : [],
    subjectKind: 'exceptionReport',
    subjectId: reportId,
    purpose: 'report.filed',
    clauses: [clauseOf[folded.filed.foundBy]],
  };
}

/** The worker: woken after each commit that tells somebody, and by a beat. What it has done stands in the rows. */
export function startMailer(deps: ExceptionReportsDeps): Mailer {
  const { clock, logger } = deps.ports;
  let stopped = false;
  let running: Promise<void> | null = null;
  let woken = true;
  let lookedAt = 0;

  async function work(): Promise<void> {
    while (woken && !stopped) {
      woken = false;
      lookedAt = clock.now();
      if ((await makeMails(deps)) >= batch) woken = true;
    }
  }

  function start(): void {
    if (stopped || running) return;
    running = work()
      .catch((error: unknown) => logger.error({ err: error }, 'mails of reports could not be made'))
      .finally(() => {
        running = null;
      });
  }

  function wake(): void {
    woken = true;
    start();
  }

  const still = clock.every(beatMs, () => {
    if (woken || clock.now() - lookedAt >= lookEvery) wake();
  });
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      still();
      await running;
    },
  };
}
