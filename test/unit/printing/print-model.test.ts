import { describe, expect, it } from 'vitest';
import { readSheetCode, sheetCode, sheetTitle } from '../../../shared/domain/printing/print-model.ts';
import { printedWindow } from '../../../shared/domain/printing/print-times.ts';
import { outboundContent, sampleModel, sampleOrder } from '../../helpers/sheet-samples.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('what a sheet says', () => {
  it('[1.3.1.8] its code is the number, and number with revision from the second on', () => {
    expect(sheetCode('DD261123-0001', 1)).toBe('DD261123-0001');
    expect(sheetCode('DD261123-0001', 2)).toBe('DD261123-0001R2');
  });

  it.each([
    ['DD261123-0001', { number: 'DD261123-0001', revision: 1 }],
    [' dd261123-0001r12 ', { number: 'DD261123-0001', revision: 12 }],
    ['ＤＤ２６１１２３－０００１Ｒ２', { number: 'DD261123-0001', revision: 2 }],
    ['DD261123-0001-R2', { number: 'DD261123-0001', revision: 2 }],
    ['DD261123–0001', { number: 'DD261123-0001', revision: 1 }],
    ['6901234567892', null],
    ["'; DROP TABLE print_job", null],
    ['', null],
  ])('[1.3.1.8] the code "%s" is read as typed or scanned', (text, expected) => {
    expect(readSheetCode(text)).toEqual(expected);
  });

  it('[1.3.1.8] each sheet of an order has a name of its own', () => {
    const sheet = { number: 'DD261123-0001', revision: 2, copyNo: 0 } as const;
    expect(sheetTitle({ ...sheet, revision: 1, kind: 'workOrder' })).toBe('DD261123-0001');
    expect(sheetTitle({ ...sheet, kind: 'revision' })).toBe('DD261123-0001-R2');
    expect(sheetTitle({ ...sheet, kind: 'reprint', copyNo: 1 })).toBe('DD261123-0001-R2-reprint-1');
    expect(sheetTitle({ ...sheet, kind: 'cancellation' })).toBe('DD261123-0001-R2-cancellation');
  });

  it('[1.3.2.8] the route leads from the first pick-up to the last delivery and counts the stops', () => {
    expect(sampleModel({ order: sampleOrder({ content: outboundContent }) }).route).toEqual({
      from: '北京市朝阳区',
      to: '江苏省苏州市工业园区',
      pickups: 2,
      deliveries: 2,
    });
  });

  it('[1.3.2.3] an appointment is printed as it was made: window, open end, whole day', () => {
    const day = { day: '2026-11-24', weekday: 2 };
    const window = (from: string | null, to: string | null) =>
      printedWindow(from === null ? null : at(from), to === null ? null : at(to), zone);
    expect(window('2026-11-24T09:00', '2026-11-24T11:30')).toEqual({ ...day, from: '09:00', to: '11:30' });
    expect(window('2026-11-24T09:00', '2026-11-25T00:00')).toEqual({ ...day, from: '09:00', to: null });
    expect(window('2026-11-24T00:00', '2026-11-24T18:00')).toEqual({ ...day, from: null, to: '18:00' });
    expect(window('2026-11-24T00:00', '2026-11-25T00:00')).toEqual({ ...day, from: null, to: null });
    expect(window(null, null)).toBeNull();
  });
});
