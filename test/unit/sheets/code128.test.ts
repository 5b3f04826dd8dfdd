import bwip from 'bwip-js/generic';
import { describe, expect, it } from 'vitest';
import { code128Bars } from '../../../shared/sheets/code128.ts';

/** Bar and gap widths by the library's own, larger way. */
function bySpaceBarSpace(text: string) {
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('no bars');
  let left = 0;
  return Array.from(symbol.sbs).flatMap((width, index) => {
    const bar = index % 2 === 0 ? [{ left, width }] : [];
    left += width;
    return bar;
  });
}

describe('the code on a sheet', () => {
  it.each(['CS-20261123-0001', 'A', '1234567890', 'TX-1 r2/cancel', 'x'.repeat(40), '00000000000000000001'])(
    'has the bars of Code 128: %s',
    (text) => {
      expect(code128Bars(text)).toEqual(bySpaceBarSpace(text));
    },
  );
});
