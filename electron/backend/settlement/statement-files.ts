import type { FileContent } from '../../../shared/contract/base.ts';
import { type StatementSheetModel, statementSheet } from '../../../shared/domain/settlement/sheet-model.ts';
import { isOpen } from '../../../shared/domain/settlement/moves.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderStatement } from '../../../shared/sheets/render-statement.tsx';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { deductionOf, lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { excelType, statementExcel } from './statement-excel.ts';
import { statementsRepository } from './statements.repository.ts';
import { mustFind } from './views.ts';

interface Wanted {
  readonly id: string;
  /** `null`: the language agreed with the customer. */
  readonly language: SheetLanguage | null;
}

/** A statement as the customer gets it: on paper and as a spreadsheet, both made of one model. */
export function createStatementFiles(deps: SettlementDeps) {
  async function sheet({ id, language }: Wanted): Promise<StatementSheetModel> {
    const row = await mustFind(deps.database.read, id);
    return sheetOf(deps, row, language ?? row.terms.language);
  }
  return {
    async pdf(_actor: Actor, wanted: Wanted): Promise<FileContent> {
      const model = await sheet(wanted);
      return contentOf(await statementPdf(deps, model));
    },

    async excel(_actor: Actor, wanted: Wanted): Promise<FileContent> {
      return contentOf(await statementWorkbook(await sheet(wanted)));
    },
  };
}

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The statement in the version that is in force, as it is now. */
export async function sheetOf(
  deps: SettlementDeps,
  row: StatementRow,
  language: SheetLanguage,
): Promise<StatementSheetModel> {
  const { read } = deps.database;
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const { version: _version, ...bank } = await deps.company.bank.get();
  const customer = await deps.customers.get(row.customerId);
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  return statementSheet({
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    bank,
    printedAt: deps.now(),
    customerZh: customer.nameZh || row.customerName,
    customerEn: customer.nameEn,
    ...headOf(row),
    ...(await contentsOf(read, row)),
  });
}

export async function statementPdf(deps: SettlementDeps, model: StatementSheetModel): Promise<MadeFile> {
  const bytes = await deps.ports.pdf.render(renderStatement(model, translatorFor), 'A4');
  return { name: `${nameOf(model)}.pdf`, mediaType: 'application/pdf', bytes };
}

export async function statementWorkbook(model: StatementSheetModel): Promise<MadeFile> {
  return { name: `${nameOf(model)}.xlsx`, mediaType: excelType, bytes: await statementExcel(model) };
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

async function contentsOf(at: ReadContext, { id, revision }: StatementRow) {
  return {
    lines: (await linesRepository.of(at, id, revision)).map(lineOf),
    deductions: (await statementsRepository.deductions(at, id, revision)).map(deductionOf),
  };
}

function nameOf({ number, revision }: StatementSheetModel): string {
  return `${number}-R${revision}`;
}

function contentOf({ name, mediaType, bytes }: MadeFile): FileContent {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') };
}
