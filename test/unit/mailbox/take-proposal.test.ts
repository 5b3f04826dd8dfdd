import { describe, expect, it } from 'vitest';
import { stateOf, take, takeAll } from '../../../renderer/features/mailbox/beside/take-proposal.ts';
import type { Proposal } from '../../../shared/domain/mailbox/proposal.ts';
import { lookDelay } from '../../../shared/domain/mailbox/settings.ts';
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm } from '../../fixtures/order-forms.ts';

const when: Proposal = { kind: 'fields', phrase: '', values: { pickupDay: '2026-11-24', pickupFrom: '09:00' } };
const urgent: Proposal = { kind: 'fields', phrase: '', values: { urgent: true } };
const goods = (name: string): Proposal => ({
  kind: 'goods',
  phrase: '',
  line: { name, pieces: '2', weightKg: '36.5', volumeM3: '', packaging: '' },
});
const place = (street: string): Proposal => ({
  kind: 'point',
  phrase: '',
  list: 'deliveries',
  point: { company: '', contact: '', phone: '', province: '上海市', city: '上海市', district: '', street },
});

describe('[1.2.1] taking what a message proposes', () => {
  it('fills empty fields and never what was typed', () => {
    const typed = { ...emptyOrderForm, pickupDay: '2026-11-30' };
    expect(take(typed, when)).toMatchObject({ pickupDay: '2026-11-30', pickupFrom: '09:00' });
    expect(stateOf(typed, when)).toBe('open');
    expect(stateOf({ ...typed, pickupFrom: '10:00' }, when)).toBe('filled');
    expect(stateOf(take(emptyOrderForm, when), when)).toBe('same');
    expect(stateOf(emptyOrderForm, urgent)).toBe('open');
  });

  it('puts rows into the empty one first, and adds to typed ones only when asked to', () => {
    const all = takeAll(emptyOrderForm, [goods('服务器'), goods('显示器'), place('张江路500号')]);
    expect(all.goods.map(({ name }) => name)).toEqual(['服务器', '显示器']);
    expect(all.deliveries).toMatchObject([{ street: '张江路500号', saveToBook: false }]);
    const beside = [goods('新货'), place('别处1号')];
    expect(takeAll(cityForm, beside)).toBe(cityForm);
    expect(beside.map((one) => stateOf(cityForm, one))).toEqual(['extra', 'extra']);
    expect(take(cityForm, goods('新货')).goods).toHaveLength(cityForm.goods.length + 1);
    expect(stateOf(all, goods('服务器'))).toBe('same');
    expect(takeAll(all, [goods('服务器')])).toBe(all);
  });

  it('outweighs what only the client’s records had filled in', () => {
    const records = { ...emptyOrderForm, jobType: 'stationToDoor' as const, pickups: cityForm.pickups };
    const filled = { jobType: records.jobType, pickups: records.pickups };
    const job: Proposal = { kind: 'fields', phrase: '', values: { jobType: 'doorToDoor' } };
    const pickup: Proposal = { ...(place('中关村大街1号') as Extract<Proposal, { kind: 'point' }>), list: 'pickups' };
    expect(takeAll(records, [job, pickup], filled)).toMatchObject({
      jobType: 'doorToDoor',
      pickups: [{ street: '中关村大街1号' }],
    });
    expect(takeAll(records, [job, pickup])).toBe(records);
  });

  it('offers a client only while none is chosen', () => {
    const customers = [{ id: 'one', code: 'A', name: 'A', contact: '' }];
    const proposal: Proposal = { kind: 'customer', phrase: '', customers };
    expect(stateOf(emptyOrderForm, proposal)).toBe('open');
    expect(stateOf({ ...emptyOrderForm, customerId: 'one' }, proposal)).toBe('same');
    expect(stateOf({ ...emptyOrderForm, customerId: 'two' }, proposal)).toBe('filled');
  });
});

describe('the wait between two looks into the mailbox', () => {
  it('doubles with each failure and ends at a quarter of an hour', () => {
    expect([0, 1, 2, 3, 20].map((failures) => lookDelay(60_000, failures) / 60_000)).toEqual([1, 1, 2, 4, 15]);
    expect(lookDelay(3_600_000, 5)).toBe(3_600_000);
  });
});
