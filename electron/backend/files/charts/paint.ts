import type { Paint } from './chart.ts';
import { element, valued } from './xml.ts';

/** Ink and greys, which every printer has. */
const greys = {
  ink: '1F1F1F',
  goal: '7F7F7F',
  light: 'FFFFFF',
  middle: 'BFBFBF',
  dark: '404040',
  paper: 'FFFFFF',
} as const satisfies Readonly<Record<Paint | 'paper', string>>;

const hair = 9_525;

/** A line: drawn through points, of an axis, of a grid. */
export function linePaint(paint: 'none' | Paint): string {
  if (paint === 'none') return element('c:spPr', {}, element('a:ln', {}, element('a:noFill')));
  if (paint === 'goal') return element('c:spPr', {}, stroke(greys.goal, hair, 'dash'));
  const isGrid = paint === 'light';
  return element('c:spPr', {}, stroke(isGrid ? 'E5E5E5' : greys.ink, isGrid ? hair : hair * 2));
}

/** A shape: a bar, a dot, the paper below. */
export function shapePaint(paint: Paint | 'paper'): string {
  const edge = paint === 'paper' ? element('a:ln', {}, element('a:noFill')) : stroke(greys.ink, hair);
  return element('c:spPr', {}, fill(greys[paint]), edge);
}

/** Numbers at the points. */
export function labels(format: string, place: 't' | 'ctr' | 'outEnd', ink: 'ink' | 'paper'): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    lettering(700, ink),
    valued('c:dLblPos', place),
    ...shown.map((what) => valued(`c:show${what}`, what === 'Val' ? 1 : 0)),
  );
}

/** Letters of this size, in hundredths of a point. */
export function lettering(size: number, ink: 'ink' | 'paper' = 'ink'): string {
  const look = element('a:defRPr', { sz: size }, fill(greys[ink]));
  const paragraph = element('a:p', {}, element('a:pPr', {}, look), element('a:endParaRPr', { lang: 'en-US' }));
  return element('c:txPr', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
}

function stroke(color: string, width: number, dash?: 'dash'): string {
  return element('a:ln', { w: width }, fill(color), ...(dash ? [valued('a:prstDash', dash)] : []));
}

function fill(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: color }));
}
