import type { PlacedChart } from './chart.ts';
import { declaration, element } from './xml.ts';

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The part that lays the charts of one sheet; the n-th chart is its relationship `rId<n>`. */
export function drawingPart(charts: readonly PlacedChart[]): string {
  return `${declaration}${element('xdr:wsDr', namespaces, ...charts.map(anchorOf))}`;
}

function anchorOf({ title, row, column, rows }: PlacedChart, index: number): string {
  const number = index + 1;
  const named = element('xdr:cNvPr', { id: number + 1, name: `Chart ${number}`, descr: title });
  const graphic = element('c:chart', {
    'xmlns:c': chartUri,
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'r:id': `rId${number}`,
  });
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, named, element('xdr:cNvGraphicFramePr')),
    // Where it lies is said by the anchor.
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element('a:graphic', {}, element('a:graphicData', { uri: chartUri }, graphic)),
  );
  // By cells at both ends: a column is as wide as the reader's letters make it.
  const from = cornerOf('xdr:from', column - 1, row - 1);
  const to = cornerOf('xdr:to', column, row - 1 + rows);
  return element('xdr:twoCellAnchor', { editAs: 'oneCell' }, from, to, frame, element('xdr:clientData'));
}

function cornerOf(name: string, col: number, row: number): string {
  const place = Object.entries({ col, colOff: 0, row, rowOff: 0 });
  return element(name, {}, ...place.map(([part, value]) => element(`xdr:${part}`, {}, String(value))));
}
