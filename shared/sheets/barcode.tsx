import { type Bar, code128Bars } from './code128.ts';

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
  const bars = code128Bars(text);
  const modules = bars.reduce((end, { left, width }) => Math.max(end, left + width), 0) + 2 * quietZone;
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
      <path d={barsPath(bars)} fill="#000" />
    </svg>
  );
}

function barsPath(bars: readonly Bar[]): string {
  return bars.map(({ left, width }) => `M${quietZone + left} 0h${width}v1h-${width}z`).join('');
}
