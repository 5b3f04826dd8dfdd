import type { FileContent } from '../../../shared/contract/base.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { writeTable } from '../customers/write-table.ts';
import type { House } from '../house.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { type ListTable, type Say, sayIn } from './list-table.ts';

interface ListsDeps extends Pick<House, 'now'> {
  readonly company: Pick<CompanyService, 'zone'>;
  readonly writeTable: typeof writeTable;
}

/** A list of another area as it is shown: its rows, or page after page of them. */
type Pages<Row> = (page: { readonly cursor: string | null; readonly limit: number }) => Promise<{
  readonly rows: readonly Row[];
  readonly next: string | null;
}>;

const pageRows = 200;

/** Lists as files that a spreadsheet opens, in the language of whoever asks; written as they are read. */
export function createListsService({ company, now, writeTable: write }: ListsDeps) {
  async function file<Row>(actor: Actor, table: ListTable<Row>, rows: AsyncIterable<Row>): Promise<FileContent> {
    const t = translatorFor(actor.language);
    const zone = await company.zone();
    const say = sayIn(t, zone);
    const title = [t(table.title), table.of?.(say) ?? ''].filter(Boolean).join(' ').replaceAll(notInNames, ' ');
    return write(
      {
        name: `${title}-${wallTime(now(), zone).day}`,
        sheet: title.slice(0, longestSheetName),
        headings: Object.keys(table.columns).map((column) =>
          t(column.includes(':') ? column : `lists:column.${column}`),
        ),
        rows: cellsOf(table, rows, say),
      },
      'xlsx',
    );
  }
  return {
    whole: async <Row>(actor: Actor, table: ListTable<Row>, rows: Promise<readonly Row[]> | readonly Row[]) =>
      file(actor, table, each(await rows)),
    paged: <Row>(actor: Actor, table: ListTable<Row>, pages: Pages<Row>) => file(actor, table, eachOf(pages)),
  };
}

/** Excel takes no longer name. */
const longestSheetName = 31;
/** Neither a sheet's name nor a file's holds these. */
const notInNames = /[\\/?*:[\]"<>|]/g;

async function* cellsOf<Row>(
  { columns, note }: ListTable<Row>,
  rows: AsyncIterable<Row>,
  say: Say,
): AsyncGenerator<readonly string[], void> {
  const cells = Object.values(columns);
  for await (const row of rows) yield cells.map((cell) => String(cell(row, say) ?? ''));
  if (note) yield [note(say)];
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row, void> {
  yield* rows;
}

async function* eachOf<Row>(pages: Pages<Row>): AsyncGenerator<Row, void> {
  for (let cursor: string | null = null; ; ) {
    const { rows, next }: Awaited<ReturnType<Pages<Row>>> = await pages({ cursor, limit: pageRows });
    yield* rows;
    if (next === null) return;
    cursor = next;
  }
}
