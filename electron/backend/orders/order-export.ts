import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { OrderFilter, OrderRow } from '../../../shared/contract/orders.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';
import type { AttachmentRow } from '../database/entities/attachments.ts';
import { asText, excelType } from '../files/book-file.ts';
import { type ColumnStyle, commitRow } from '../files/stream-row.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { createOrderQueries } from './orders.queries.ts';

const pageSize = 200;

/** Column, its heading in `orders:column.*`, its width in characters. */
const columns = [
  ['number', 18],
  ['revision', 8],
  ['state', 10],
  ['jobType', 14],
  ['customerName', 28],
  ['customerOrderNo', 18],
  ['consignee', 24],
  ['destination', 20],
  ['goods', 28],
  ['pieces', 8],
  ['weightKg', 10],
  ['volumeM3', 10],
  ['ownerName', 12],
  ['deliveryToAt', 17],
  ['confirmedAt', 17],
  ['printState', 10],
] as const;

/** The filed papers of the orders; the hash is the file's name in the store and beside the backups. */
const fileColumns = [
  ['number', 18],
  ['purpose', 22],
  ['file', 36],
  ['size', 12],
  ['addedBy', 12],
  ['addedAt', 17],
  ['hash', 66],
] as const;

/**
 * Writes exactly the filtered orders, all of them, as an Excel file in the reader's language; on a second sheet
 * the papers that are filed with them.
 */
export function createOrderExport(deps: OrdersDeps) {
  const { list } = createOrderQueries(deps);
  return async (actor: Actor, filter: OrderFilter): Promise<FileContent> => {
    const t = translatorFor(actor.language);
    const zone = await deps.company.zone();
    // A fifth of a second to load: not at each start of the app.
    const { default: ExcelJS } = await import('exceljs');
    const stream = new PassThrough();
    const whole = buffer(stream);
    // Rows leave as they are read: a year of orders does not fit the memory as a workbook.
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    const sheet = book.addWorksheet(t('orders:export.sheet'), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(([key, width]) => ({ key, width, header: t(`orders:column.${key}`), ...styleOf(key) }));
    const files = book.addWorksheet(t('orders:export.files'), { views: [{ state: 'frozen', ySplit: 1 }] });
    files.columns = fileColumns.map(([key, width]) => ({
      key,
      width,
      header: t(`orders:export.column.${key}`),
      ...styleOf(key),
    }));
    for (const one of [sheet, files]) one.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: 'A1', to: { row: 1, column: columns.length } };
    const styles = columns.map(([key]) => styleOf(key).style);
    const fileStyles = fileColumns.map(([key]) => styleOf(key).style);
    for (let cursor: string | null = null; ; ) {
      const { rows, next } = await list({ ...filter, cursor, limit: pageSize });
      for (const row of rows) commitRow(sheet.addRow(cells(row, t, zone)), styles);
      const numbers = new Map(rows.map(({ id, number }) => [id, number]));
      const papers = await deps.attachments.ofMany(deps.database.read, [...numbers.keys()]);
      for (const paper of papers) {
        commitRow(files.addRow(fileCells(paper, numbers.get(paper.subjectId) ?? '', t, zone)), fileStyles);
      }
      if (next === null) break;
      cursor = next;
    }
    await book.commit();
    const content = await whole;
    const name = `${t('orders:export.file')}-${wallTime(deps.now(), zone).day}.xlsx`;
    return { name, mediaType: excelType, base64: content.toString('base64') };
  };
}

/** Numbers are added up; whatever somebody typed is text, even where it looks like a formula. */
const asNumber: ColumnStyle = {};
const numbers: ReadonlySet<string> = new Set(['revision', 'pieces', 'weightKg', 'volumeM3', 'size']);

function styleOf(key: string): { readonly style: ColumnStyle } {
  return { style: numbers.has(key) ? asNumber : asText };
}

function fileCells(paper: AttachmentRow, number: string, t: (key: string) => string, zone: string) {
  const { purpose, name, size, addedByName, addedAt, hash } = paper;
  return {
    number,
    purpose: t(`attachments:purpose.${purpose}`),
    file: name,
    size,
    addedBy: addedByName,
    addedAt: formatInstant(addedAt, zone),
    hash,
  };
}

function cells(row: OrderRow, t: (key: string) => string, zone: string) {
  return {
    ...row,
    state: t(`orders:state.${row.state}`),
    jobType: t(`orders:jobType.${row.jobType}`),
    weightKg: row.grams / 1000,
    volumeM3: row.cm3 / 1_000_000,
    deliveryToAt: row.deliveryToAt === null ? '' : formatInstant(row.deliveryToAt, zone),
    confirmedAt: formatInstant(row.confirmedAt, zone),
    printState: row.printState ? t(`printing:state.${row.printState}`) : '',
  };
}
