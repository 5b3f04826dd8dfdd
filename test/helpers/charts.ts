import ExcelJS, { type CellValue } from 'exceljs';
import { partsOf } from '../../electron/backend/files/charts/zip.ts';
import { allOf, childOf, type XmlNode, xmlTree } from './xml-tree.ts';

/** A series as a file holds it: what it names, what stands in the cells that it names, and what was kept of them. */
export interface ReadSeries {
  readonly name: CellValue | undefined;
  readonly formula: string;
  readonly names: readonly CellValue[];
  readonly cells: readonly CellValue[];
  readonly cache: readonly (number | null)[];
}

export interface ReadChart {
  readonly title: string;
  readonly series: readonly ReadSeries[];
}

export async function readBook(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  return book;
}

export async function chartTrees(file: Uint8Array): Promise<readonly XmlNode[]> {
  const parts = [...(await partsOf(Buffer.from(file)))];
  return parts.filter(([name]) => name.startsWith('xl/charts/')).map(([, xml]) => xmlTree(xml.toString('utf8')));
}

export async function readCharts(file: Uint8Array): Promise<readonly ReadChart[]> {
  const book = await readBook(file);
  return (await chartTrees(file)).map((tree) => ({
    title: childOf(tree, 'c:chart', 'c:title')?.text ?? '',
    series: allOf(tree, 'c:ser').map((series) => {
      const formula = childOf(series, 'c:val', 'c:numRef', 'c:f')?.text ?? '';
      return {
        name: cellsOf(book, childOf(series, 'c:tx', 'c:strRef', 'c:f')?.text ?? '')[0],
        formula,
        names: cellsOf(book, childOf(series, 'c:cat', 'c:strRef', 'c:f')?.text ?? ''),
        cells: cellsOf(book, formula),
        cache: cacheOf(series),
      };
    }),
  }));
}

function cacheOf(series: XmlNode): readonly (number | null)[] {
  const cache = childOf(series, 'c:val', 'c:numRef', 'c:numCache');
  const count = Number(childOf(cache, 'c:ptCount')?.attributes.val);
  const points = new Map(
    cache?.inside
      .filter(({ name }) => name === 'c:pt')
      .map((point) => [Number(point.attributes.idx), Number(point.text)]),
  );
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
}

/** What stands in the cells of a formula such as `'A''s'!$B$2:$M$2`. */
export function cellsOf(book: ExcelJS.Workbook, formula: string): readonly CellValue[] {
  const [, name = '', first = '', last = first] = /^'(.*)'!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/.exec(formula) ?? [];
  const sheet = book.getWorksheet(name.replaceAll("''", "'"));
  if (!sheet) throw new Error(`No sheet of ${formula}`);
  const [from, to] = [first, last].map((cell) => sheet.getCell(cell.replaceAll('$', '')));
  const values: CellValue[] = [];
  for (let row = Number(from?.row); row <= Number(to?.row); row += 1) {
    for (let column = Number(from?.col); column <= Number(to?.col); column += 1) {
      values.push(sheet.getCell(row, column).value);
    }
  }
  return values;
}
