import type { ChartPlan, ChartSeries } from './chart.ts';
import { axesOf, axisIds } from './axes-xml.ts';
import { labels, lettering, linePaint, shapePaint } from './paint.ts';
import { namesReference, numbersReference } from './references.ts';
import { declaration, element, escaped, valued } from './xml.ts';

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The part of one chart. Excel takes elements in the order of the schema alone (ECMA-376, part 1, 21.2). */
export function chartPart(plan: ChartPlan): string {
  const plotArea = element('c:plotArea', {}, element('c:layout'), plotOf(plan), ...axesOf(plan));
  const chart = element(
    'c:chart',
    {},
    titleOf(plan.title),
    valued('c:autoTitleDeleted', 0),
    plotArea,
    ...(plan.series.length > 1 ? [legend] : []),
    valued('c:plotVisOnly', 1),
    valued('c:dispBlanksAs', 'gap'),
  );
  const space = [valued('c:date1904', 0), valued('c:roundedCorners', 0), chart, shapePaint('paper'), lettering(800)];
  return `${declaration}${element('c:chartSpace', namespaces, ...space)}`;
}

const legend = element('c:legend', {}, valued('c:legendPos', 'b'), valued('c:overlay', 0));

function titleOf(title: string): string {
  const look = { sz: 1000, b: 1 };
  const run = element('a:r', {}, element('a:rPr', look), element('a:t', {}, escaped(title)));
  const paragraph = element('a:p', {}, element('a:pPr', {}, element('a:defRPr', look)), run);
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), valued('c:overlay', 0));
}

function plotOf(plan: ChartPlan): string {
  const ids = axisIds.map((id) => valued('c:axId', id));
  if (plan.kind === 'line') {
    const lines = plan.series.map((series, at) => lineOf(plan, series, at));
    const head = [valued('c:grouping', 'standard'), valued('c:varyColors', 0)];
    return element('c:lineChart', {}, ...head, ...lines, valued('c:marker', 1), ...ids);
  }
  const together = plan.kind === 'parts';
  const head = [
    valued('c:barDir', 'bar'),
    valued('c:grouping', together ? 'stacked' : 'clustered'),
    valued('c:varyColors', 0),
  ];
  const bars = plan.series.map((series, at) => barOf(plan, series, at));
  const gaps = [valued('c:gapWidth', 40), ...(together ? [valued('c:overlap', 100)] : [])];
  return element('c:barChart', {}, ...head, ...bars, ...gaps, ...ids);
}

function lineOf(plan: ChartPlan, series: ChartSeries, at: number): string {
  const isGoal = series.paint === 'goal';
  const dot = isGoal
    ? [valued('c:symbol', 'none')]
    : [valued('c:symbol', 'circle'), valued('c:size', 5), shapePaint(series.paint)];
  return element(
    'c:ser',
    {},
    ...headOf(series, at),
    linePaint(series.paint),
    element('c:marker', {}, ...dot),
    ...(isGoal ? [] : [labels(plan.format, 't', 'ink')]),
    ...dataOf(plan, series),
    valued('c:smooth', 0),
  );
}

function barOf(plan: ChartPlan, series: ChartSeries, at: number): string {
  const inside = plan.kind === 'parts';
  return element(
    'c:ser',
    {},
    ...headOf(series, at),
    shapePaint(series.paint),
    valued('c:invertIfNegative', 0),
    labels(plan.format, inside ? 'ctr' : 'outEnd', inside && series.paint === 'dark' ? 'paper' : 'ink'),
    ...dataOf(plan, series),
  );
}

function headOf({ name }: ChartSeries, at: number): readonly string[] {
  return [valued('c:idx', at), valued('c:order', at), element('c:tx', {}, namesReference(name))];
}

function dataOf({ categories, format }: ChartPlan, { values }: ChartSeries): readonly string[] {
  return [element('c:cat', {}, namesReference(categories)), element('c:val', {}, numbersReference(values, format))];
}
