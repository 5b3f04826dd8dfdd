import { code128, type DrawingContext } from 'bwip-js/generic';

/** Both in modules, the width of the narrowest bar; `left` counts from the first bar. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** The bars of a Code 128 symbol. By name from the library, so that a bundle holds this one code and not all hundred. */
export function code128Bars(text: string): readonly Bar[] {
  return code128({ bcid: 'code128', text, scale: 1, height: 1, includetext: false }, collectingBars());
}

/** Takes down the bars that the library draws, at one unit a module, as lines around their middle. */
function collectingBars(): DrawingContext<readonly Bar[]> {
  const bars: Bar[] = [];
  const nothing = () => undefined;
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: nothing,
    line: (middle, _top, _middle, _bottom, width) => void bars.push({ left: middle - Math.ceil(width / 2), width }),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => bars,
  };
}
