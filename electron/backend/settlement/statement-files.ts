import type { FileContent } from '../../../shared/contract/base.ts';
import { type StatementLine, sumLines } from '../../../shared/domain/settlement/lines.ts';
import {
  type SheetLine,
  sheetLine,
  type StatementFrame,
  statementFrame,
} from '../../../shared/domain/settlement/sheet-model.ts';
import { isOpen } from '../../../shared/domain/settlement/moves.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderStatement } from '../../../shared/sheets/render-statement.tsx';
import { mostOnPaper } from '../../../shared/sheets/statement.tsx';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { deductionOf, lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { excelType, type LineSource, statementExcel } from './statement-excel.ts';
import { statementsRepository } from './statements.repository.ts';
import { mustFind } from './views.ts';

interface Wanted {
  readonly id: string;
  /** `null`: the language agreed with the customer. */
  readonly language: SheetLanguage | null;
}

/** A statement as the customer gets it: on paper and as a spreadsheet, both made of one version. */
export function createStatementFiles(deps: SettlementDeps) {
  async function papers({ id, language }: Wanted): Promise<StatementPapers> {
    const row = await mustFind(deps.database.read, id);
    return papersOf(deps, row, language ?? row.terms.language);
  }
  return {
    async pdf(_actor: Actor, wanted: Wanted): Promise<FileContent> {
      return contentOf(await statementPdf(deps, await papers(wanted)));
    },

    async excel(_actor: Actor, wanted: Wanted): Promise<FileContent> {
      return contentOf(await statementWorkbook(deps, await papers(wanted)));
    },
  };
}

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A version: what stands on it besides its orders, and these, from memory as long as they go on paper. */
export interface StatementPapers {
  readonly row: StatementRow;
  readonly frame: StatementFrame;
  readonly few: readonly StatementLine[] | null;
}

/** The statement in the version that is in force, as it is now. */
export async function papersOf(
  deps: SettlementDeps,
  row: StatementRow,
  language: SheetLanguage,
): Promise<StatementPapers> {
  const { read } = deps.database;
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const { version: _version, ...bank } = await deps.company.bank.get();
  const customer = await deps.customers.get(row.customerId);
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const isLong = row.lineCount + row.heldCount > mostOnPaper;
  const few = isLong ? null : (await linesRepository.of(read, row.id, row.revision)).map(lineOf);
  const given = {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    bank,
    printedAt: deps.now(),
    customerZh: customer.nameZh || row.customerName,
    customerEn: customer.nameEn,
    ...headOf(row),
    deductions: (await statementsRepository.deductions(read, row.id, row.revision)).map(deductionOf),
  };
  const sums = sumLines();
  for await (const lines of few ? [few] : partsOf(read, row, 'all')) for (const line of lines) sums.add(line);
  return { row, frame: statementFrame(given, sums), few };
}

export async function statementPdf(deps: SettlementDeps, { frame, few }: StatementPapers): Promise<MadeFile> {
  const model = { ...frame, lines: shown(few ?? [], 'lines'), held: shown(few ?? [], 'held') };
  const bytes = await deps.ports.pdf.render(renderStatement(model, translatorFor), 'A4');
  return { name: `${nameOf(frame)}.pdf`, mediaType: 'application/pdf', bytes };
}

/** Written as it is read where it is long; throws where it was changed meanwhile. */
export async function statementWorkbook(deps: SettlementDeps, papers: StatementPapers): Promise<MadeFile> {
  const { row, frame, few } = papers;
  const { read } = deps.database;
  const bytes = await statementExcel(frame, (which) => (few ? [shown(few, which)] : shownParts(read, row, which)));
  if (!few && (await mustFind(read, row.id)).version !== row.version)
    throw new UserError('settlement.changedMeanwhile');
  return { name: `${nameOf(frame)}.xlsx`, mediaType: excelType, bytes };
}

async function* partsOf(
  at: ReadContext,
  row: StatementRow,
  which: Which | 'all',
): AsyncGenerator<readonly StatementLine[]> {
  for await (const rows of linesRepository.parts(at, row, which)) yield rows.map(lineOf);
}

async function* shownParts(at: ReadContext, row: StatementRow, which: Which): AsyncGenerator<readonly SheetLine[]> {
  for await (const lines of partsOf(at, row, which)) yield lines.map(sheetLine);
}

type Which = Parameters<LineSource>[0];

function shown(lines: readonly StatementLine[], which: Which): readonly SheetLine[] {
  return lines.filter(({ hold }) => (hold === null) === (which === 'lines')).map(sheetLine);
}

function headOf(row: StatementRow) {
  const { month, firstDay, lastDay, number, revision, state, openingFen, receivedFen } = row;
  const { preparedAt, preparedByName, reviewedAt, reviewedByName, confirmedAt, confirmedBy } = row;
  const signed = (name: string, at: number | null) => (at === null ? null : { name, at });
  return {
    month,
    firstDay,
    lastDay,
    number,
    revision,
    draft: isOpen(state) || state === 'submitted',
    opening: openingFen,
    received: receivedFen,
    prepared: signed(preparedByName, preparedAt),
    reviewed: signed(reviewedByName, reviewedAt),
    confirmed: signed(confirmedBy, confirmedAt),
  };
}

function nameOf({ number, revision }: StatementFrame): string {
  return `${number}-R${revision}`;
}

function contentOf({ name, mediaType, bytes }: MadeFile): FileContent {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') };
}
