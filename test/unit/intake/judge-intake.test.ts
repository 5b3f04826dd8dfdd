import { describe, expect, it } from 'vitest';
import { checkConfirmation } from '../../../shared/domain/intake/confirmation.ts';
import { type IntakeFacts, judgeIntake } from '../../../shared/domain/intake/judge-intake.ts';
import { fingerprintOf, fingerprintOfAll, readingGroups } from '../../../shared/domain/intake/reading-groups.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm } from '../../fixtures/order-forms.ts';

const form: OrderForm = { ...cityForm, customerId: '00000000-0000-7000-8000-000000000001' };
const none = { accepted: null, ticks: [], confirmation: null, evidence: { faxScan: false, email: false } };
const ticksOf = (read: OrderForm) => readingGroups.map((group) => ({ group, fingerprint: fingerprintOf(group, read) }));
const codes = (facts: Partial<IntakeFacts> & Pick<IntakeFacts, 'form'>) =>
  judgeIntake({ ...none, ...facts }).issues.map(({ code }) => code.replace('intake.', ''));
const states = (facts: Partial<IntakeFacts> & Pick<IntakeFacts, 'form'>) =>
  judgeIntake({ ...none, ...facts }).groups.map(({ group, state }) => `${group} ${state}`);

describe('how far an order is confirmed with its customer', () => {
  it('[1.2.2] a phone order wants each group ticked as it reads now', () => {
    expect(codes({ form })).toEqual(['notReadBack']);
    expect(codes({ form, ticks: ticksOf(form).slice(1) })).toEqual(['notReadBack']);
    expect(codes({ form, ticks: ticksOf(form) })).toEqual([]);
    const changed = { ...form, pickupFrom: '15:00' };
    expect(codes({ form: changed, ticks: ticksOf(form) })).toEqual(['readBackStale']);
    expect(states({ form: changed, ticks: ticksOf(form) })).toContain('times stale');
  });

  it('[1.2.1, 1.2.3] an e-mail and a fax want their paper and the customer’s word for what the form says now', () => {
    const email: OrderForm = { ...form, channel: 'email' };
    const fax: OrderForm = { ...form, channel: 'fax' };
    const word = { way: 'email', fingerprint: fingerprintOfAll(form) } as const;
    expect(codes({ form: email })).toEqual(['emailMissing', 'notConfirmed']);
    expect(codes({ form: email, evidence: { faxScan: false, email: true }, confirmation: word })).toEqual([]);
    expect(codes({ form: fax })).toEqual(['faxScanMissing', 'callBackMissing']);
    const scan = { faxScan: true, email: false };
    expect(codes({ form: fax, evidence: scan, confirmation: word })).toEqual(['callBackMissing']);
    const called = { ...word, way: 'phone' } as const;
    expect(codes({ form: fax, evidence: scan, confirmation: called })).toEqual([]);
    const changed: OrderForm = { ...fax, specialDemands: '改送后门' };
    expect(codes({ form: changed, evidence: scan, confirmation: called })).toEqual(['confirmationStale']);
    expect(codes({ form: { ...form, channel: 'marketing' } })).toEqual(['notConfirmed']);
  });

  it('[1.2.2] of a change only what it changes is read again, also what it takes away', () => {
    const change = { ...form, importantNotes: '', expectedFee: '400' };
    expect(states({ form: change, accepted: form })).toEqual([
      'client agreed',
      'job agreed',
      'times agreed',
      'points agreed',
      'goods agreed',
      'demands open',
      'quote open',
    ]);
    expect(codes({ form: { ...form, remarks: '内部备注' }, accepted: form })).toEqual([]);
    const fax: OrderForm = { ...form, channel: 'fax' };
    expect(codes({ form: { ...fax, remarks: '内部备注' }, accepted: fax })).toEqual([]);
    expect(codes({ form: { ...fax, expectedFee: '400' }, accepted: fax })).toEqual([
      'faxScanMissing',
      'callBackMissing',
    ]);
  });

  it('[1.2.1, 1.2.3] a confirmation names a person, a time that has been, and who faxed is called', () => {
    const begunAt = Date.parse('2026-11-23T09:10:42Z');
    const now = begunAt + 3 * 60_000;
    const typed = { way: 'phone', person: '张三', at: now, note: '' } as const;
    const check = (patch: object, channel: 'email' | 'fax' = 'fax') =>
      checkConfirmation({ ...typed, ...patch }, { channel, now, begunAt }).map(({ path }) => path);
    expect(check({})).toEqual([]);
    expect(check({ at: Date.parse('2026-11-23T09:10:00Z') })).toEqual([]);
    expect(check({ at: Date.parse('2026-11-23T09:09:00Z') })).toEqual(['at']);
    expect(check({ at: now + 1 })).toEqual(['at']);
    expect(check({ person: '  ' })).toEqual(['person']);
    expect(check({ way: 'message' })).toEqual(['way']);
    expect(check({ way: 'message' }, 'email')).toEqual([]);
    expect(check({ person: '张'.repeat(61), note: '注'.repeat(501) })).toEqual(['person', 'note']);
  });
});
