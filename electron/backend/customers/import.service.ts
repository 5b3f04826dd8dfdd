import { createHash } from 'node:crypto';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { ImportPreview } from '../../../shared/contract/customers.ts';
import { findHeadings, type Headings, importColumns } from '../../../shared/domain/customers/import-columns.ts';
import type { ImportAction, PlannedCustomer } from '../../../shared/domain/customers/import-plan.ts';
import { type ImportIssue, type ImportRow, readImportRows } from '../../../shared/domain/customers/import-rows.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { CustomersDeps } from './customers.deps.ts';
import { plan, type PlannedImport, prepare, writeImport } from './import-writing.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { type TableFormat, writeTable } from './write-table.ts';

/** How long a preview waits for its run. */
const keptMs = 30 * 60_000;
/** Rows shown of each kind; errors first. */
const shown = { error: 300, create: 40, update: 40, unchanged: 20 } as const satisfies Record<ImportAction, number>;

interface KeptPreview {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly read: ReturnType<typeof readImportRows>;
  readonly planned: PlannedImport;
  readonly errors: number;
  readonly until: number;
}

/** Import of clients from Excel or CSV: looked at first, then written whole or not at all. */
export function createCustomerImport(deps: CustomersDeps) {
  // One per person: a new preview takes the place of the one before.
  const previews = new Map<string, KeptPreview>();

  async function previewImport(actor: Actor, file: FileContent): Promise<ImportPreview> {
    forgetOld();
    const rows = await readTable(file);
    const headings = findHeadings(rows.map(({ cells }) => cells));
    if (!headings) throw new UserError('customers.importWrongColumns');
    const importRows = rows.slice(headings.at + 1).map((row) => underHeadings(row, headings));
    if (importRows.length === 0) throw new UserError('customers.importEmpty');
    const read = readImportRows(importRows);
    const planned = await plan(deps.database.read, read);
    const outcome = outcomeOf(importRows, read.issues, planned.customers);
    const id = deps.ports.ids.next();
    const fileHash = createHash('sha256').update(file.base64, 'base64').digest('hex');
    const kept = { id, fileName: file.name, fileHash, read, planned, errors: outcome.counts.error };
    previews.set(actor.userId, { ...kept, until: deps.now() + keptMs });
    return { previewId: id, fileName: file.name, ...outcome };
  }

  async function runImport(actor: Actor, previewId: string): Promise<{ created: number; updated: number }> {
    forgetOld();
    const preview = previews.get(actor.userId);
    if (preview?.id !== previewId) throw new UserError('customers.importExpired');
    if (preview.errors > 0) throw new UserError('customers.importHasErrors', { count: preview.errors });
    const prepared = await prepare(deps, preview.planned);
    const { id, fileName, fileHash } = preview;
    const counts = await deps.database.write(async (tx) => {
      const written = await writeImport(tx, preview.planned, prepared);
      const subject = { kind: 'customerImport', id };
      await deps.events.append(tx, actor, [
        { type: 'customer.imported', subject, payload: { fileName, fileHash, ...written } },
      ]);
      return written;
    });
    previews.delete(actor.userId);
    return counts;
  }

  async function importTemplate(actor: Actor, format: TableFormat): Promise<FileContent> {
    const t = translatorFor(actor.language);
    const headings = importColumns.map((column) => t(`customers:column.${column}`));
    return writeTable(
      { name: t('customers:file.template'), sheet: t('customers:file.sheet'), headings, rows: [] },
      format,
    );
  }

  function forgetOld(): void {
    for (const [userId, { until }] of previews) if (until < deps.now()) previews.delete(userId);
  }

  return { previewImport, runImport, importTemplate };
}

function underHeadings({ row, cells, unread }: TableRow, { columns }: Headings): ImportRow {
  const named = [...columns].map(([index, column]) => [column, cells[index] ?? ''] as const);
  const marks = [...columns].flatMap(([index, column]) => {
    const code = unread.get(index);
    return code ? [{ column, code }] : [];
  });
  return { row, cells: Object.fromEntries(named), unread: marks };
}

function outcomeOf(rows: readonly ImportRow[], rowIssues: readonly ImportIssue[], planned: readonly PlannedCustomer[]) {
  const issues = Map.groupBy(
    new Set([...rowIssues, ...planned.flatMap((customer) => customer.issues)]),
    ({ row }) => row,
  );
  const byRow = new Map(planned.flatMap((customer) => customer.group.rows.map((row) => [row, customer] as const)));
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 };
  const kinds: Record<ImportAction, ImportPreview['rows']> = { error: [], create: [], update: [], unchanged: [] };
  for (const { row, cells } of rows) {
    const customer = byRow.get(row);
    const own = issues.get(row) ?? [];
    const action = own.length > 0 ? 'error' : actionWithout(customer);
    counts[action] += 1;
    if (kinds[action].length >= shown[action]) continue;
    const nameZh = cells.nameZh || (customer?.details.nameZh ?? '');
    const told = own.map(({ column, code, value }) => ({ column, code, value }));
    kinds[action].push({ row, code: cells.code ?? '', nameZh, action, issues: told });
  }
  const { error, create, update, unchanged } = kinds;
  return { counts, rows: [...error, ...create, ...update, ...unchanged], rowsTotal: rows.length };
}

/** A sound row beside a faulty one of the same client is told as what it would be. */
function actionWithout(customer: PlannedCustomer | undefined): Exclude<ImportAction, 'error'> {
  if (!customer) return 'unchanged';
  if (customer.action !== 'error') return customer.action;
  return customer.known ? 'update' : 'create';
}
