import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  fingerprintOfAll,
  type ReadingGroup,
  readingGroups,
  saidIn,
} from '../../../shared/domain/intake/reading-groups.ts';
import { emptyGoods, emptyOrderForm, emptyPoint, type OrderForm } from '../../../shared/domain/orders/form.ts';
import { sha256 } from '../../../shared/lib/sha256.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';

const customerId = '00000000-0000-7000-8000-000000000001';
const city: OrderForm = { ...cityForm, customerId };
const outbound: OrderForm = { ...outboundForm, customerId, dangerousDeclared: 'no' };

function marks(form: OrderForm): Record<ReadingGroup, string> {
  return Object.fromEntries(readingGroups.map((group) => [group, fingerprintOf(group, form)])) as never;
}

function changedGroups(one: OrderForm, other: OrderForm): readonly ReadingGroup[] {
  const [before, after] = [marks(one), marks(other)];
  return readingGroups.filter((group) => before[group] !== after[group]);
}

/** Where each field of the form is read; `null` where it is not. */
const groupOf: Readonly<Record<string, ReadingGroup | null>> = {
  channel: null,
  remarks: null,
  customerId: 'client',
  customerOrderNo: 'client',
  contactName: 'client',
  contactPhone: 'client',
  contactEmail: 'client',
  jobType: 'job',
  mode: 'job',
  urgent: 'job',
  holdForNotice: 'job',
  pickupDay: 'times',
  pickupFrom: 'times',
  pickupTo: 'times',
  deliveryDay: 'times',
  deliveryFrom: 'times',
  deliveryTo: 'times',
  podKind: 'times',
  podCopies: 'times',
  signOffNotes: 'times',
  importantNotes: 'demands',
  specialDemands: 'demands',
  settlementMethod: 'quote',
  expectedFee: 'quote',
  declaredValue: 'quote',
  insuranceFee: 'quote',
  dangerousDeclared: 'goods',
  dangerousDetails: 'goods',
};

const words = fc.stringMatching(/^[A-Za-z0-9一-龥]{1,12}$/u);

describe('what is read back to the caller', () => {
  it('[1.2.2] any change of anything that is read makes its own group stale, and no other', () => {
    const fields = Object.keys(groupOf).filter((field) => field !== 'vehicleType');
    fc.assert(
      fc.property(fc.constantFrom(...fields), words, (field, typed) => {
        const before = outbound[field as keyof OrderForm];
        const changed = { ...outbound, [field]: typeof before === 'boolean' ? !before : `${typed}~` } as OrderForm;
        const group = groupOf[field];
        expect(changedGroups(outbound, changed)).toEqual(group ? [group] : []);
        expect(fingerprintOfAll(changed) === fingerprintOfAll(outbound)).toBe(!group);
      }),
    );
  });

  it('[1.2.2] so does any change of a point or a line of goods, and of their order', () => {
    const lists = fc.constantFrom('pickups', 'deliveries', 'goods');
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), words, (list, row, key, typed) => {
        const rows = city[list as 'goods'];
        const keys = Object.keys(list === 'goods' ? emptyGoods : emptyPoint).filter((one) => one !== 'saveToBook');
        const [at, field = 'name'] = [row % rows.length, keys[key % keys.length]];
        const changed = { ...city, [list]: rows.map((one, i) => (i === at ? { ...one, [field]: `${typed}~` } : one)) };
        expect(changedGroups(city, changed)).toEqual([list === 'goods' ? 'goods' : 'points']);
      }),
    );
    expect(changedGroups(city, { ...city, goods: city.goods.toReversed() })).toEqual(['goods']);
    const moved = { ...city, pickups: city.deliveries, deliveries: city.pickups };
    expect(changedGroups(city, moved)).toEqual(['points']);
  });

  it('[1.2.2] what is not read aloud makes nothing stale: blanks, empty rows, the address book, hidden fields', () => {
    const same: OrderForm = {
      ...city,
      channel: 'fax',
      remarks: '内部备注',
      mode: 'air',
      contactName: ' 张三 ',
      declaredValue: '50000',
      pickups: [emptyPoint, ...city.pickups.map((point) => ({ ...point, saveToBook: true }))],
      goods: [...city.goods, emptyGoods],
    };
    expect(changedGroups(city, same)).toEqual([]);
    expect(changedGroups(outbound, { ...outbound, vehicleType: 'van' })).toEqual([]);
    expect(changedGroups(city, { ...city, vehicleType: 'box3m' })).toEqual(['job']);
    const without = { ...city, podKind: 'none' as const };
    expect(changedGroups(without, { ...without, podCopies: '3' })).toEqual([]);
  });

  it('a group that says nothing is left out', () => {
    const plain = { ...city, importantNotes: ' ', specialDemands: '' };
    expect(readingGroups.filter((group) => saidIn(group, plain).length > 0)).not.toContain('demands');
    expect(readingGroups.filter((group) => saidIn(group, emptyOrderForm).length > 0)).toEqual(['times']);
  });

  it('words of one field never pass for those of another', () => {
    const other = { ...city, importantNotes: '', specialDemands: city.importantNotes };
    expect(changedGroups(city, other)).toEqual(['demands']);
  });

  it('the mark is SHA-256, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text.toWellFormed()).digest('hex'));
      }),
    );
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('\ud83d')).toBe(sha256('\ufffd'));
    for (const length of [55, 56, 63, 64, 65, 119, 120, 5_000]) {
      expect(sha256('a'.repeat(length))).toBe(createHash('sha256').update('a'.repeat(length)).digest('hex'));
    }
  });
});
