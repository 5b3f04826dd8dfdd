import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../../renderer/features/settlement/page/lines/line-columns.ts';
import { quantitiesOf, shortQuantitiesOf } from '../../../renderer/features/settlement/page/lines/quantities.ts';
import { leastWidth } from '../../../renderer/features/settlement/RowGrid.tsx';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { line } from './samples.ts';

/** What the page leaves to the grid on a screen of 1366 px. */
const room = 993;

describe('the lines of a statement', () => {
  it('[7.1.1] stand side by side on a small screen with five kinds of fees and all that may be said of them', () => {
    const fees = { ...noFees, freight: 1_234_500, pickup: 8_000, delivery: 12_000, insurance: 3_050, upstairs: 40_000 };
    const said = { fees, quotedFen: 1_200_000, hold: 'person', remark: 'To the back door' } as const;
    expect(leastWidth(columnsFor([line(said), line(said)]))).toBeLessThanOrEqual(room);
  });

  it('[7.1.1] have no column for what none of them says', () => {
    const names = columnsFor([line({ customerOrderNo: '', quotedFen: null })]).map(({ name }) => name);
    expect(names).toEqual(['day', 'order', 'destination', 'goods', 'mode', 'freight', 'total', 'pod']);
  });

  it('[7.1.1] give a figure the room that the longest and their sum take', () => {
    const freight = (fen: number, count: number) => {
      const lines = Array.from({ length: count }, () => line({ fees: { ...noFees, freight: fen } }));
      return columnsFor(lines).find(({ name }) => name === 'freight')?.width;
    };
    expect(freight(9_900, 1)).toBe('minmax(40px, 62px)');
    expect(freight(99_999_900, 100)).toBe('minmax(91px, 91px)');
  });

  it('[7.1.1] leave away what a weight of tons is not counted by, and keep it whole under the mouse', () => {
    const heavy = { pieces: 39, grams: 1_082_120, cm3: 4_542_100 };
    expect(shortQuantitiesOf(heavy)).toBe('39 / 1,082 / 4.54');
    expect(quantitiesOf(heavy)).toBe('39 / 1,082.12 / 4.5421');
    expect(shortQuantitiesOf({ pieces: 1, grams: 12_500, cm3: 36_500 })).toBe('1 / 12.5 / 0.0365');
  });
});
