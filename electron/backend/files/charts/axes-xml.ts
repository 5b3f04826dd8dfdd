import type { ChartPlan } from './chart.ts';
import { linePaint } from './paint.ts';
import { element, valued } from './xml.ts';

/** Of the names and of the numbers: both axes are named by the plot, and each by the other. */
export const axisIds = [111_111_111, 222_222_222] as const;

/** Names along the foot of a line; down the left of bars, the first on top, whose lengths are written beside them. */
export function axesOf({ kind, format, most }: ChartPlan): readonly string[] {
  const [names, numbers] = axisIds;
  const lying = kind !== 'line';
  const nameAxis = element(
    'c:catAx',
    {},
    valued('c:axId', names),
    element('c:scaling', {}, valued('c:orientation', lying ? 'maxMin' : 'minMax')),
    valued('c:delete', 0),
    valued('c:axPos', lying ? 'l' : 'b'),
    ...numbersAs('General'),
    linePaint('ink'),
    valued('c:crossAx', numbers),
    valued('c:crosses', 'autoZero'),
    valued('c:auto', 0),
    valued('c:lblAlgn', 'ctr'),
    valued('c:lblOffset', 100),
    valued('c:noMultiLvlLbl', 1),
  );
  const numberAxis = element(
    'c:valAx',
    {},
    valued('c:axId', numbers),
    scaleOf(lying, most),
    valued('c:delete', lying ? 1 : 0),
    valued('c:axPos', lying ? 'b' : 'l'),
    ...(lying ? [] : [element('c:majorGridlines', {}, linePaint('light'))]),
    ...numbersAs(format),
    linePaint('none'),
    valued('c:crossAx', names),
    valued('c:crosses', lying ? 'max' : 'autoZero'),
    valued('c:crossBetween', 'between'),
  );
  return [nameAxis, numberAxis];
}

/** Bars begin at nothing, or their lengths would not compare. */
function scaleOf(lying: boolean, most: number | null): string {
  const ends = [...(most === null ? [] : [valued('c:max', most)]), ...(lying ? [valued('c:min', 0)] : [])];
  return element('c:scaling', {}, valued('c:orientation', 'minMax'), ...ends);
}

function numbersAs(format: string): readonly string[] {
  return [
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', 'low'),
  ];
}
