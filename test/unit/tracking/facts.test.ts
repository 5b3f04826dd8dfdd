import { describe, expect, it } from 'vitest';
import type { TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import { judgeFacts } from '../../../shared/domain/tracking/judge-facts.ts';
import { lastMilestone, stateOf, withoutLast } from '../../../shared/domain/tracking/milestones.ts';
import { podDueOn } from '../../../shared/domain/tracking/pod-due.ts';
import { promisedAt, punctualityOf } from '../../../shared/domain/tracking/punctuality.ts';

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const now = at('25T18:00');
const order = { confirmedAt: at('23T09:00'), pieces: 15 };
const nothing: TrackingFacts = {
  partnerName: '',
  partnerNo: '',
  departedAt: null,
  seenAt: null,
  seenPlace: '',
  expectedAt: null,
  arrivedAt: null,
  signedAt: null,
  signee: '',
  signedPieces: null,
  outcome: null,
  condition: null,
  attitude: null,
  satisfied: null,
  lateReason: '',
  podBackAt: null,
  remarks: '',
};
const arrived: TrackingFacts = { ...nothing, departedAt: at('23T15:00'), arrivedAt: at('25T10:00') };
const signed: TrackingFacts = {
  ...arrived,
  signedAt: at('25T10:20'),
  signee: '李四',
  signedPieces: 15,
  outcome: 'clean',
};

const found = (before: TrackingFacts, after: Partial<TrackingFacts>, reason = '') =>
  judgeFacts(before, { ...before, ...after }, order, { now, reason }).issues.map(
    ({ path, code }) => `${path} ${code.replace('tracking.', '')}`,
  );

describe('[2.3.1-sameDay, 2.5.1] what is told of a shipment', () => {
  it('takes departure, arrival, the call and the signature in their order', () => {
    expect(found(nothing, { departedAt: at('23T15:00') })).toEqual([]);
    expect(found(nothing, signed)).toEqual([]);
    expect(found(arrived, { condition: 'sound', attitude: 'good', satisfied: true })).toEqual([]);
  });

  it.each<[string, Partial<TrackingFacts>, string]>([
    ['an arrival without a departure', { arrivedAt: at('25T10:00') }, 'arrivedAt notDeparted'],
    [
      'an arrival before the departure',
      { departedAt: at('24T12:00'), arrivedAt: at('24T11:59') },
      'arrivedAt arrivalBeforeDeparture',
    ],
    ['a departure before the order was taken', { departedAt: at('23T08:00') }, 'departedAt beforeAccepted'],
    ['a departure in the future', { departedAt: at('25T19:00') }, 'departedAt inFuture'],
    ['an arrival in the future', { departedAt: at('24T12:00'), arrivedAt: at('26T10:00') }, 'arrivedAt inFuture'],
    ['a signature without an arrival', { ...signed, arrivedAt: null }, 'signedAt notArrived'],
    ['more pieces signed for than were sent', { ...signed, signedPieces: 16 }, 'signedPieces piecesAboveSent'],
    ['a clean receipt of fewer pieces', { ...signed, signedPieces: 14 }, 'outcome notAllSigned'],
    ['a part that is the whole', { ...signed, outcome: 'part', remarks: '少件' }, 'signedPieces partPieces'],
    ['a refusal of signed pieces', { ...signed, outcome: 'refused', remarks: '拒收' }, 'signedPieces refusedPieces'],
    ['remarks that say nothing', { ...signed, outcome: 'remarks' }, 'remarks remarksMissing'],
    ['a signature by nobody', { ...signed, signee: '' }, 'signee signeeMissing'],
    ['a returned paper that nobody signed', { ...arrived, podBackAt: at('25T17:00') }, 'podBackAt notSigned'],
    ['an answer of the consignee before the arrival', { satisfied: true }, 'satisfied notArrived'],
    ['a place without a time', { departedAt: at('23T15:00'), seenPlace: '济南' }, 'seenAt seenAtMissing'],
  ])('does not take %s', (_, after, issue) => {
    expect(found(nothing, after)).toContain(issue);
  });

  it('a recorded fact is put right only with a reason, and never cleared', () => {
    expect(found(arrived, { arrivedAt: at('25T11:00') })).toEqual(['reason correctionReason']);
    expect(found(arrived, { arrivedAt: at('25T11:00') }, '听错了')).toEqual([]);
    expect(found(arrived, { arrivedAt: null }, '听错了')).toEqual(['arrivedAt stepBackInstead']);
    expect(found(arrived, { expectedAt: at('26T11:00') })).toEqual([]);
  });

  it('goes back one step at a time', () => {
    expect(lastMilestone(signed)).toBe('signed');
    const once = withoutLast(signed);
    expect(once).toMatchObject({ signedAt: null, signee: '', signedPieces: null, outcome: null });
    expect(stateOf(once, 'confirmed')).toBe('arrived');
    const twice = withoutLast(once);
    expect(stateOf(twice, 'confirmed')).toBe('inTransit');
    expect(stateOf(withoutLast(twice), 'dispatched')).toBe('dispatched');
  });
});

describe('[2.2.1] on time or not', () => {
  it('is reckoned from the agreed time and the arrival, never typed', () => {
    const agreed = at('25T12:00');
    const one = (arrivedAt: number | null) =>
      punctualityOf({ promisedAt: agreed, arrivedAt, state: arrivedAt ? 'arrived' : 'inTransit' }, now);
    expect(one(agreed)).toBe('onTime');
    expect(one(agreed + 1)).toBe('late');
    expect(one(null)).toBe('overdue');
    expect(punctualityOf({ promisedAt: now, arrivedAt: null, state: 'inTransit' }, now)).toBe('open');
    expect(punctualityOf({ promisedAt: agreed, arrivedAt: null, state: 'cancelled' }, now)).toBe('open');
  });

  it('holds against what was agreed, not against what we expect later', () => {
    expect(promisedAt({ deliveryFromAt: 1, deliveryToAt: 2, expectedAt: 3 })).toBe(2);
    expect(promisedAt({ deliveryFromAt: null, deliveryToAt: null, expectedAt: 3 })).toBe(3);
  });
});

describe('[2.5.1] the signed original', () => {
  it('is due some days after the signature, counted on the company’s wall', () => {
    const late = at('25T23:30');
    expect(podDueOn({ podKind: 'receiptSlip', signedAt: late }, 10, 'Asia/Shanghai')).toBe('2026-12-05');
    expect(podDueOn({ podKind: 'none', signedAt: late }, 10, 'Asia/Shanghai')).toBeNull();
    expect(podDueOn({ podKind: 'receiptSlip', signedAt: null }, 10, 'Asia/Shanghai')).toBeNull();
  });
});
