import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addCharts } from '../../../electron/backend/files/charts/add-charts.ts';
import { barsOf } from '../../../electron/backend/files/charts/bars.ts';
import { alongRow, cellAt, type ChartPlan } from '../../../electron/backend/files/charts/chart.ts';
import { addChartSheet } from '../../../electron/backend/files/charts/chart-sheet.ts';
import { type Parts, partsOf } from '../../../electron/backend/files/charts/zip.ts';
import { chartTrees, readBook, readCharts } from '../../helpers/charts.ts';
import { evilName } from '../../helpers/chart-samples.ts';
import { type XmlNode, xmlTree } from '../../helpers/xml-tree.ts';

/** In which order the schema of ECMA-376 lets what is used here stand. */
const orders: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style chart spPr txPr printSettings',
  'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:plotArea': 'layout barChart lineChart catAx valAx spPr',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth shape',
  'c:marker': 'symbol size spPr',
  'c:dLbls':
    'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:strRef': 'f strCache',
  'c:numRef': 'f numCache',
  'c:numCache': 'formatCode ptCount pt',
  'c:strCache': 'ptCount pt',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit',
  'c:scaling': 'logBase orientation max min',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:txPr': 'bodyPr lstStyle p',
  'c:rich': 'bodyPr lstStyle p',
  'c:spPr': 'noFill solidFill ln',
  'a:ln': 'noFill solidFill prstDash',
  'xdr:twoCellAnchor': 'from to graphicFrame clientData',
  'xdr:graphicFrame': 'nvGraphicFramePr xfrm graphic',
};

function outOfOrder(node: XmlNode): readonly string[] {
  const order = orders[node.name]?.split(' ') ?? [];
  const places = order.length === 0 ? [] : node.inside.map(({ name }) => order.indexOf(name.replace(/^\w+:/, '')));
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0));
  return [...(wrong ? [node.name] : []), ...node.inside.flatMap(outOfOrder)];
}

const sheetName = '客户\'s <走势> & "2026"';

function sample() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName);
  sheet.addRow(['', '10', '11', '12']);
  sheet.addRow(['准时率', 98.5, null, 97]);
  sheet.addRow(['目标', 97, 97, 97]);
  sheet.addRow([]);
  sheet.addRow(['客户', '及时', '迟报']);
  sheet.addRow([evilName, 3, 1]);
  sheet.addRow(['王丽', 2, 0]);
  const across = [2, 4] as const;
  const line: ChartPlan = {
    kind: 'line',
    title: evilName,
    categories: alongRow(sheet, 1, across),
    series: [
      { name: cellAt(sheet, 2, 1), values: alongRow(sheet, 2, across), paint: 'ink' },
      { name: cellAt(sheet, 3, 1), values: alongRow(sheet, 3, across), paint: 'goal' },
    ],
    format: '0.0',
    most: 100,
  };
  const table = { sheet, head: 5, rows: 2 };
  const bars = [
    barsOf(table, '接单', [[2, 'dark']]),
    barsOf(table, '汇报', [
      [2, 'light'],
      [3, 'dark'],
    ]),
  ];
  const charts = addChartSheet(book, { name: '图表', title: evilName }, [...bars, line]);
  book.addWorksheet('末页').addRow(['尾']);
  return { book, charts };
}

describe('[8] charts in a spreadsheet', () => {
  let before: Buffer;
  let after: Buffer;
  let again: Buffer;
  let parts: Parts;

  beforeAll(async () => {
    const { book, charts } = sample();
    before = Buffer.from(await book.xlsx.writeBuffer());
    after = await addCharts(before, book, charts);
    again = await addCharts(before, book, charts);
    parts = await partsOf(after);
  });

  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? '';

  it('stand in the order that the schema asks for, with two axes that name each other', async () => {
    const trees = await chartTrees(after);
    expect(trees).toHaveLength(3);
    for (const tree of [...trees, xmlTree(textOf('xl/drawings/drawing1.xml'))]) expect(outOfOrder(tree)).toEqual([]);
    for (const tree of trees) {
      const plot = tree.inside.find(({ name }) => name === 'c:chart')?.inside.find(({ name }) => name === 'c:plotArea');
      const ids = (name: string) =>
        plot?.inside.flatMap((node) =>
          node.inside.filter((one) => one.name === name).map(({ attributes }) => attributes.val),
        );
      const [first, second] = ids('c:axId') ?? [];
      expect(ids('c:axId')).toEqual([first, second, first, second]);
      expect(ids('c:crossAx')).toEqual([second, first]);
    }
  });

  it('name the cells of a sheet whatever it is called, and keep what stands there; nothing known is a gap', async () => {
    const [, , line] = await readCharts(after);
    expect(line?.series[0]).toEqual({
      name: '准时率',
      formula: `'客户''s <走势> & "2026"'!$B$2:$D$2`,
      names: ['10', '11', '12'],
      cells: [98.5, null, 97],
      cache: [98.5, null, 97],
    });
    expect(textOf('xl/charts/chart3.xml')).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('hold what was typed as text, never as a formula or markup', async () => {
    const [bars, parts2, line] = await readCharts(after);
    expect(line?.title).toBe(evilName);
    expect(bars?.series.map(({ names }) => names)).toEqual([[evilName, '王丽']]);
    expect(parts2?.series.map(({ name, cells }) => [name, ...cells])).toEqual([
      ['及时', 3, 2],
      ['迟报', 1, 0],
    ]);
    const formulas = [1, 2, 3].flatMap((at) => [...textOf(`xl/charts/chart${at}.xml`).matchAll(/<c:f>(.*?)<\/c:f>/g)]);
    for (const [, formula] of formulas) expect(formula).toMatch(/^'客户''s &lt;走势&gt; &amp; &quot;2026&quot;'!\$/);
  });

  it('are related from their sheet through its drawing, and each part says what it is', () => {
    const links = textOf('xl/worksheets/_rels/sheet2.xml.rels');
    expect(links).toContain('Target="../drawings/drawing1.xml"');
    const [, id] = / Id="(\w+)"[^>]*drawing1/.exec(links) ?? [];
    expect(textOf('xl/worksheets/sheet2.xml')).toMatch(
      new RegExp(`<pageSetup[^>]*/><drawing r:id="${id}"/></worksheet>$`),
    );
    const toCharts = [...textOf('xl/drawings/_rels/drawing1.xml.rels').matchAll(/Target="\.\.\/charts\/(\w+)\.xml"/g)];
    expect(toCharts.map(([, name]) => name)).toEqual(['chart1', 'chart2', 'chart3']);
    for (const name of ['drawings/drawing1', 'charts/chart1', 'charts/chart2', 'charts/chart3']) {
      expect(textOf('[Content_Types].xml')).toContain(
        `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.`,
      );
    }
  });

  it('change nothing else of the file, and the same cells make the same file', async () => {
    expect(again.equals(after)).toBe(true);
    const old = await partsOf(before);
    const touched = [...old].filter(([name, content]) => !parts.get(name)?.equals(content)).map(([name]) => name);
    expect(touched.toSorted()).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet2.xml']);
    expect(textOf('xl/worksheets/sheet2.xml').replace(/<drawing r:id="\w+"\/>/, '')).toBe(
      old.get('xl/worksheets/sheet2.xml')?.toString('utf8'),
    );
    const [one, other] = await Promise.all([readBook(before), readBook(after)]);
    const cells = (book: ExcelJS.Workbook) => book.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]);
    expect(cells(other)).toEqual(cells(one));
  });
});
