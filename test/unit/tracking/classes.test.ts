import { describe, expect, it } from 'vitest';
import { proposeClass } from '../../../shared/domain/tracking/propose-class.ts';

const hour = 3_600_000;
const plain = {
  jobType: 'stationToStation',
  urgent: false,
  deliveryFromAt: null,
  deliveryToAt: 120 * hour,
  declaredValueFen: null,
  specialDemands: '',
  confirmedAt: 0,
  firstTime: false,
  words: '线缆',
} as const;
const propose = (given: Partial<Parameters<typeof proposeClass>[0]>) => proposeClass({ ...plain, ...given }, 5_000_000);

describe('[2.4] the class of an outbound order', () => {
  it.each([
    ['a delivery to the door', { jobType: 'doorToDoor' }, 'doorDelivery'],
    ['an order due within 24 hours', { deliveryToAt: 23 * hour }, 'within24h'],
    ['an urgent order', { urgent: true }, 'within24h'],
    ['the first order of a client', { firstTime: true }, 'firstTime'],
    ['valuable goods', { declaredValueFen: 5_000_000 }, 'valuable'],
    ['special demands', { specialDemands: '到货前电话' }, 'specialDemands'],
  ] as const)('[2.4.1] is A for %s', (_, given, rule) => {
    expect(propose(given)).toEqual({ serviceClass: 'A', rules: [rule] });
  });

  it.each([
    ['an arrival in two or three days', { deliveryToAt: 60 * hour }, 'twoToThreeDays'],
    ['exhibition goods', { words: '展品 展台搭建' }, 'exhibition'],
    ['goods for production', { words: '生产线急需的备件' }, 'production'],
  ] as const)('[2.4.2] is B for %s', (_, given, rule) => {
    expect(propose(given)).toEqual({ serviceClass: 'B', rules: [rule] });
  });

  it('[2.4.3] is C for economy without special demands', () => {
    expect(propose({})).toEqual({ serviceClass: 'C', rules: ['economy'] });
  });

  it('names every rule that speaks for it, and is none for city delivery', () => {
    expect(propose({ jobType: 'stationToDoor', firstTime: true })?.rules).toEqual(['doorDelivery', 'firstTime']);
    expect(propose({ jobType: 'cityDelivery' })).toBeNull();
  });
});
