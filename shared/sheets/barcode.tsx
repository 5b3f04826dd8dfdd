import bwip from 'bwip-js/generic';

interface BarcodeProps {
  readonly text: string;
  /** Width of the narrowest bar in mm; scanners want 0.25 or more on office printers. */
  readonly moduleMm: number;
  readonly heightMm: number;
}

/** Modules of white that Code 128 asks for on either side. */
const quietZone = 10;

/** Code 128 as one black path, so that it stays sharp on any printer. */
export function Barcode({ text, moduleMm, heightMm }: BarcodeProps) {
  const widths = barWidths(text);
  const modules = widths.reduce((sum, width) => sum + width, 2 * quietZone);
  return (
    <svg
      className="barcode"
      role="img"
      aria-label={text}
      width={`${(modules * moduleMm).toFixed(2)}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={barsPath(widths)} fill="#000" />
    </svg>
  );
}

/** Widths in modules: bar, gap, bar, gap ... */
function barWidths(text: string): readonly number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('Code 128 gave no bars');
  return Array.from(symbol.sbs);
}

function barsPath(widths: readonly number[]): string {
  let at = quietZone;
  let path = '';
  widths.forEach((width, index) => {
    if (index % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`;
    at += width;
  });
  return path;
}
