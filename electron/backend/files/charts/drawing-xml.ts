import type { PlacedChart } from './chart.ts';
import { declaration, element } from './xml.ts';

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const perPixel = 9_525;

/** The part that lays the charts of one sheet; the n-th chart is its relationship `rId<n>`. */
export function drawingPart(charts: readonly PlacedChart[]): string {
  return `${declaration}${element('xdr:wsDr', namespaces, ...charts.map(anchorOf))}`;
}

function anchorOf({ title, row, column, width, height }: PlacedChart, index: number): string {
  const number = index + 1;
  const place = { col: column - 1, colOff: 0, row: row - 1, rowOff: 0 };
  const from = Object.entries(place).map(([name, value]) => element(`xdr:${name}`, {}, String(value)));
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
  const size = element('xdr:ext', { cx: width * perPixel, cy: height * perPixel });
  return element('xdr:oneCellAnchor', {}, element('xdr:from', {}, ...from), size, frame, element('xdr:clientData'));
}
