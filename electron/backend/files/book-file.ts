import type { Workbook } from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import { addCharts } from './charts/add-charts.ts';
import type { PlacedChart } from './charts/chart.ts';

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Of a column whose cells are text, whatever they look like. */
export const asText = { numFmt: '@' } as const;

/** A workbook as a file of that name. */
export async function bookFile(
  book: Workbook,
  name: string,
  charts: readonly PlacedChart[] = [],
): Promise<FileContent> {
  const content = await bookContent(book, charts);
  return { name, mediaType: excelType, base64: content.toString('base64') };
}

/** The bytes of a workbook; every cell that holds text says so, or one that looks like a formula would run once it is edited. */
export async function bookContent(book: Workbook, charts: readonly PlacedChart[] = []): Promise<Buffer> {
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') Object.assign(cell, asText);
      }),
    ),
  );
  const content = Buffer.from(await book.xlsx.writeBuffer());
  return charts.length === 0 ? content : addCharts(content, book, charts);
}
