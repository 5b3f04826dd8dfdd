import { describe, expect, it } from 'vitest';
import {
  rowOf,
  textAt,
  valueAt,
  withoutRow,
  withRow,
  withValue,
} from '../../../renderer/features/orders/form/paths.ts';
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';

describe('fields by their path', () => {
  it('changes one cell and leaves every other row the same object', () => {
    const two = withRow(emptyOrderForm, 'goods').form;
    const changed = withValue(two, 'goods.1.name', '电视');
    expect(textAt(changed, 'goods.1.name')).toBe('电视');
    expect(changed.goods[0]).toBe(two.goods[0]);
    expect(changed.pickups).toBe(two.pickups);
  });

  it('gives the same form back when nothing changes or there is no such field', () => {
    expect(withValue(emptyOrderForm, 'contactName', '')).toBe(emptyOrderForm);
    expect(withValue(emptyOrderForm, 'goods.7.name', 'x')).toBe(emptyOrderForm);
    expect(withValue(emptyOrderForm, 'nothing', 'x')).toBe(emptyOrderForm);
    expect(valueAt(emptyOrderForm, 'goods')).toBeUndefined();
  });

  it('adds a row behind another and empties the last one instead of taking it away', () => {
    const { form, index } = withRow(withValue(emptyOrderForm, 'pickups.0.company', 'A'), 'pickups', 0);
    expect(index).toBe(1);
    expect(form.pickups).toHaveLength(2);
    const one = withoutRow(form, 'pickups', 1);
    expect(one.pickups).toHaveLength(1);
    expect(textAt(withoutRow(one, 'pickups', 0), 'pickups.0.company')).toBe('');
  });

  it('knows rows from single fields', () => {
    expect(rowOf('goods.2.pieces')).toEqual({ list: 'goods', index: 2, key: 'pieces' });
    expect(rowOf('remarks')).toBeNull();
  });
});
