import { describe, expect, it } from 'vitest';
import { fillDefaults, repeatable } from '../../../renderer/features/orders/form/defaults.ts';
import { mergeForms, settleForm } from '../../../renderer/features/orders/form/merge.ts';
import { withoutRow, withRow, withValue, withValues } from '../../../renderer/features/orders/form/paths.ts';
import { differencesOf } from '../../../renderer/features/orders/order/differences.ts';
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';

const base = withValues(emptyOrderForm, { contactName: '张三', remarks: '轻放', 'goods.0.name': '电视' });

describe('two people at one draft', () => {
  it('joins what does not collide without asking', () => {
    const mine = withValue(base, 'contactName', '李四');
    const theirs = withValue(base, 'goods.0.pieces', '3');
    const { form, questions } = mergeForms(base, mine, theirs);
    expect(questions).toEqual([]);
    expect(form.contactName).toBe('李四');
    expect(form.goods[0]?.pieces).toBe('3');
  });

  it('asks field by field where both changed the same, and keeps what was typed here meanwhile', () => {
    const mine = withValue(base, 'goods.0.name', '冰箱');
    const theirs = withValue(base, 'goods.0.name', '空调');
    const { form, questions } = mergeForms(base, mine, theirs);
    expect(questions).toEqual([{ path: 'goods.0.name', mine: '冰箱', theirs: '空调' }]);
    expect(form.goods[0]?.name).toBe('冰箱');
    expect(settleForm(form, new Map([['goods.0.name', '空调']])).goods[0]?.name).toBe('空调');
  });

  it('finds a goods line again though the other one added a line', () => {
    const mine = withValues(withRow(base, 'goods').form, { 'goods.1.name': '冰箱' });
    const theirs = withValue(base, 'goods.0.pieces', '3');
    const { form, questions } = mergeForms(base, mine, theirs);
    expect(questions).toEqual([]);
    expect(form.goods.map(({ name, pieces }) => `${name}${pieces}`)).toEqual(['电视3', '冰箱']);
  });

  it('leaves a place to type where both took the last row away', () => {
    const both = withValues(withRow(base, 'goods').form, { 'goods.1.name': '冰箱' });
    const { form } = mergeForms(both, withoutRow(both, 'goods', 0), withoutRow(both, 'goods', 1));
    expect(form.goods).toHaveLength(1);
    expect(form.goods[0]?.name).toBe('');
  });
});

describe("a client's usual values", () => {
  it('[1.3.1.2] fill only what nobody has typed', () => {
    const typed = withValue(emptyOrderForm, 'contactName', '王五');
    const { form, filled } = fillDefaults(typed, { contactName: '张三', contactPhone: '010-88886666' }, {});
    expect(form.contactName).toBe('王五');
    expect(form.contactPhone).toBe('010-88886666');
    expect(filled).toEqual({ contactPhone: '010-88886666' });
  });

  it('give way to those of another client, but not where they were typed over', () => {
    const first = fillDefaults(emptyOrderForm, { contactName: '张三', settlementMethod: 'monthly' }, {});
    const typedOver = withValue(first.form, 'contactName', '赵六');
    const second = fillDefaults(typedOver, { contactName: '钱七' }, first.filled);
    expect(second.form.contactName).toBe('赵六');
    expect(second.form.settlementMethod).toBe('');
  });

  it('repeat an order without its days, its haste and the customer’s own number', () => {
    const typed = { pickupDay: '2026-11-20', customerOrderNo: 'PO-1', pickupFrom: '09:00' };
    const last = { ...withValues(base, typed), urgent: true };
    const { form } = fillDefaults(emptyOrderForm, repeatable(last), {});
    expect(form.goods[0]?.name).toBe('电视');
    expect(form.pickupDay).toBe('');
    expect(form.pickupFrom).toBe('09:00');
    expect(form.customerOrderNo).toBe('');
    expect(form.urgent).toBe(false);
  });
});

it('lists where two revisions differ, row by row', () => {
  const after = withValues(withRow(base, 'goods').form, { remarks: '', 'goods.1.name': '冰箱' });
  expect(differencesOf(base, after)).toEqual([
    { path: 'remarks', was: '轻放', now: '' },
    { path: 'goods.1.name', was: '', now: '冰箱' },
  ]);
});
