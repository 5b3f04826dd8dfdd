import type { FileContent } from '../../../shared/contract/base.ts';
import type { EntryContact } from '../../../shared/domain/exceptionReports/entry.ts';
import type { FoldedReport } from '../../../shared/domain/exceptionReports/fold.ts';
import type { ReportSheetModel } from '../../../shared/domain/exceptionReports/sheet-model.ts';
import { timelinessOf } from '../../../shared/domain/exceptionReports/timeliness.ts';
import type { EntryKind } from '../../../shared/domain/exceptionReports/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { renderReport } from '../../../shared/sheets/render-report.tsx';
import type { ReportRow as ListRow } from '../../../shared/contract/report-schemas.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { filterOf, type ListInput, rowsOf } from './queries.ts';
import { knownOf, standingOf } from './report-view.ts';
import { reportsRepository } from './reports.repository.ts';

interface Wanted {
  readonly id: string;
  readonly language: SheetLanguage;
  /** The moment that it shows; `null` for now. */
  readonly at: number | null;
}

const mostRows = 5_000;

/** KF-01 on paper, and lists of reports as a spreadsheet (3.5.1). */
export function createReportFiles(deps: ExceptionReportsDeps) {
  return {
    async sheet(wanted: Wanted): Promise<FileContent> {
      const { name, content } = await reportPdf(deps, wanted);
      return { name, mediaType: 'application/pdf', base64: Buffer.from(content).toString('base64') };
    },

    /** In the language of whoever asks. */
    async excel(actor: Actor, input: ListInput): Promise<FileContent> {
      const at = deps.database.read;
      const t = translatorFor(actor.language);
      const zone = await deps.company.zone();
      const rows = await reportsRepository.list(at, filterOf(deps, actor, input), null, mostRows);
      const cells = (await rowsOf(at, deps, rows)).map((row) => cellsOf(row, zone, t));
      const name = t('exceptionReports:excel.name');
      const headings = excelColumns.map((column) => t(`exceptionReports:excel.${column}`));
      return deps.writeTable({ name, sheet: name, headings, rows: cells }, 'xlsx');
    },
  };
}

/** The sheet's name and bytes; the same page is looked at, printed and mailed. */
export async function reportPdf(
  deps: ExceptionReportsDeps,
  wanted: Wanted,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const model = await modelOf(deps, wanted);
  const content = await deps.ports.pdf.render(renderReport(model, translatorFor), 'A4');
  return { name: `${model.report.filed.number}.pdf`, content };
}

async function modelOf(deps: ExceptionReportsDeps, { id, language, at: until }: Wanted): Promise<ReportSheetModel> {
  const at = deps.database.read;
  const { company: own } = await deps.company.status({ workstation: '' });
  if (!own) throw new UserError('company.notSetUp');
  const known = await knownOf(at, deps, id, until);
  const { row, folded, recipients, mails } = known;
  if (!folded) throw new UserError('exceptionReports.notFiledYet');
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = own;
  return {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    printedAt: deps.now(),
    asOf: until,
    report: folded,
    dueAt: row.dueAt,
    toldAt: row.toldAt,
    timeliness: timelinessOf(row, known.at),
    recipients: recipients
      .filter(({ seq }) => seq === 1)
      .map((one) => ({
        name: one.name,
        role: one.role,
        clause: one.clause,
        toldAt: one.toldAt,
        standing: standingOf(one, mails),
        inTime: one.toldAt === null ? null : one.toldAt <= row.dueAt,
        reply: mails.find((mail) => mail.id === one.outboxId)?.reply ?? '',
      })),
    calls: contactsOf(folded, 'call'),
    informed: contactsOf(folded, 'informed'),
    facts: folded.facts,
    pictures: (await deps.attachments.of(at, id)).map(({ name }) => name),
    handling: await deps.neighbours.handling(at, id, language),
  };
}

function contactsOf(
  { entries }: FoldedReport,
  wanted: EntryKind,
): readonly (EntryContact & { readonly byName: string; readonly text: string })[] {
  return entries.flatMap(({ kind, data, byName, text }) =>
    kind === wanted && data.contact ? [{ ...data.contact, byName, text }] : [],
  );
}

const excelColumns = [
  'number',
  'state',
  'kind',
  'foundBy',
  'severity',
  'order',
  'customer',
  'knownAt',
  'regime',
  'dueAt',
  'toldAt',
  'timeliness',
  'facts',
  'filedBy',
  'filedAt',
  'closedAt',
] as const;

function cellsOf(row: ListRow, zone: string, t: ReturnType<typeof translatorFor>): readonly string[] {
  const word = (root: string, value: string | null) => (value === null ? '' : t(`exceptionReports:${root}.${value}`));
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, zone));
  return [
    row.number ?? '',
    word('state', row.state),
    word('kind', row.kind),
    word('foundBy', row.foundBy),
    word('severity', row.severity),
    row.orderNumber,
    row.customerName,
    time(row.knownAt),
    word('regime', row.regime),
    time(row.dueAt),
    time(row.toldAt),
    word('timeliness', row.timeliness),
    row.summary,
    row.filedByName || row.authorName,
    time(row.filedAt),
    time(row.closedAt),
  ];
}
