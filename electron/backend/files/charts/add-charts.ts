import type { Workbook, Worksheet } from 'exceljs';
import type { PlacedChart } from './chart.ts';
import { chartPart } from './chart-xml.ts';
import { drawingPart } from './drawing-xml.ts';
import { fileOf, type Parts, partsOf } from './zip.ts';
import { declaration, element } from './xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationsRoot = { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' };
const contentType = 'application/vnd.openxmlformats-officedocument.';
const contentTypes = '[Content_Types].xml';

/** The file that the workbook was written to, with these charts; every other part stays as it is, byte by byte. */
export async function addCharts(file: Buffer, book: Workbook, charts: readonly PlacedChart[]): Promise<Buffer> {
  const parts = await partsOf(file);
  const drawn = book.worksheets.filter((sheet) => charts.some((chart) => chart.sheet === sheet));
  let before = 0;
  for (const [index, sheet] of drawn.entries()) {
    const own = charts.filter((chart) => chart.sheet === sheet);
    addDrawing(parts, sheet, own, { drawing: index + 1, firstChart: before + 1 });
    before += own.length;
  }
  return fileOf(parts);
}

interface Numbers {
  readonly drawing: number;
  readonly firstChart: number;
}

function addDrawing(parts: Parts, sheet: Worksheet, charts: readonly PlacedChart[], { drawing, firstChart }: Numbers) {
  const chartNames = charts.map((_, index) => `chart${firstChart + index}.xml`);
  for (const [index, chart] of charts.entries()) put(parts, `xl/charts/${chartNames[index]}`, chartPart(chart));
  put(parts, `xl/drawings/drawing${drawing}.xml`, drawingPart(charts));
  const toCharts = chartNames.map((name, index) => relation(`rId${index + 1}`, 'chart', `../charts/${name}`));
  const links = element('Relationships', relationsRoot, ...toCharts);
  put(parts, `xl/drawings/_rels/drawing${drawing}.xml.rels`, `${declaration}${links}`);
  const id = relateSheet(parts, sheet, `../drawings/drawing${drawing}.xml`);
  const path = `xl/worksheets/sheet${sheet.id}.xml`;
  put(parts, path, withDrawing(textOf(parts, path), id));
  const types = [
    override(`xl/drawings/drawing${drawing}.xml`, 'drawing+xml'),
    ...chartNames.map((name) => override(`xl/charts/${name}`, 'drawingml.chart+xml')),
  ];
  put(
    parts,
    contentTypes,
    textOf(parts, contentTypes).replace('</Types>', () => `${types.join('')}</Types>`),
  );
}

/** The id of a new relationship of the sheet, which may have others. */
function relateSheet(parts: Parts, { id }: Worksheet, target: string): string {
  const path = `xl/worksheets/_rels/sheet${id}.xml.rels`;
  const known = parts.has(path) ? textOf(parts, path) : `${declaration}<Relationships xmlns="${relationsRoot.xmlns}"/>`;
  const taken = [...known.matchAll(/ Id="rId(\d+)"/g)].map(([, number]) => Number(number));
  const rId = `rId${Math.max(0, ...taken) + 1}`;
  const open = known.replace(/(<Relationships[^>]*?)\/>/, '$1></Relationships>');
  put(
    parts,
    path,
    open.replace('</Relationships>', () => `${relation(rId, 'drawing', target)}</Relationships>`),
  );
  return rId;
}

/** What the schema of a sheet puts behind its drawing (ECMA-376, part 1, 18.3.1.99). */
const behind = [
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
];
const firstBehind = new RegExp(
  `<(?:${behind.join('|')})\\b|<extLst>(?:(?!<extLst>)[^])*</extLst></worksheet>|</worksheet>`,
);

function withDrawing(sheet: string, rId: string): string {
  if (!sheet.includes(`xmlns:r="${relations}"`) || sheet.includes('<drawing ')) {
    throw new Error('A sheet that has a drawing already, or no relationships');
  }
  return sheet.replace(firstBehind, (found) => `${element('drawing', { 'r:id': rId })}${found}`);
}

function relation(Id: string, kind: 'chart' | 'drawing', Target: string): string {
  return element('Relationship', { Id, Type: `${relations}/${kind}`, Target });
}

function override(name: string, type: string): string {
  return element('Override', { PartName: `/${name}`, ContentType: `${contentType}${type}` });
}

function textOf(parts: Parts, name: string): string {
  const content = parts.get(name);
  if (!content) throw new Error(`A spreadsheet without ${name}`);
  return content.toString('utf8');
}

function put(parts: Parts, name: string, text: string): void {
  parts.set(name, Buffer.from(text));
}
