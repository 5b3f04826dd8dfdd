import { describe, expect, it } from 'vitest';
import { judgeClosing } from '../../../shared/domain/exceptions/judge-closing.ts';
import { judgeAdded, judgeTrouble } from '../../../shared/domain/exceptions/judge-facts.ts';
import { lateUnexplained } from '../../../shared/domain/tracking/punctuality.ts';

const hour = 3_600_000;
const now = 100 * hour;
const order = { confirmedAt: 10 * hour, pieces: 20, departedAt: 20 * hour, signedPieces: null };
const facts = { foundAt: 50 * hour, pieces: null, newExpectedAt: null };
const codes = (issues: readonly { readonly path: string; readonly code: string }[]) =>
  issues.map(({ path, code }) => `${path} ${code.replace('exceptions.', '')}`);

describe('what is told of trouble', () => {
  it('[2.5.2] lies between the order and now, and for what is lost or mis-sent after it left', () => {
    expect(judgeTrouble('lost', facts, order, now)).toEqual([]);
    expect(codes(judgeTrouble('late', { ...facts, foundAt: now + hour }, order, now))).toEqual([
      'foundAt foundInFuture',
    ]);
    expect(codes(judgeTrouble('late', { ...facts, foundAt: 9 * hour }, order, now))).toEqual([
      'foundAt foundBeforeOrder',
    ]);
    expect(codes(judgeTrouble('misSent', { ...facts, foundAt: 15 * hour }, order, now))).toEqual([
      'foundAt foundBeforeDispatch',
    ]);
    expect(codes(judgeTrouble('lost', facts, { ...order, departedAt: null }, now))).toEqual(['kind notDeparted']);
    expect(judgeTrouble('late', facts, { ...order, departedAt: null }, now)).toEqual([]);
  });

  it('[2.5.2] concerns no more pieces than were sent, nor lost ones that are signed for', () => {
    expect(codes(judgeAdded('late', { ...facts, pieces: 21 }, order, now))).toEqual(['pieces piecesAboveSent']);
    const part = { ...order, signedPieces: 15 };
    expect(codes(judgeAdded('lost', { ...facts, pieces: 6 }, part, now))).toEqual(['pieces piecesAboveMissing']);
    expect(judgeAdded('lost', { ...facts, pieces: 5 }, part, now)).toEqual([]);
    expect(judgeAdded('misSent', { ...facts, pieces: 6 }, part, now)).toEqual([]);
  });

  it('[2.5.2] promises nothing that has passed', () => {
    expect(codes(judgeAdded('late', { ...facts, newExpectedAt: now }, order, now))).toEqual([
      'newExpectedAt expectedInPast',
    ]);
    expect(judgeAdded('late', { ...facts, newExpectedAt: now + 1 }, order, now)).toEqual([]);
  });
});

describe('the end of trouble', () => {
  const over = { causeState: 'answered', remedy: null, arrived: false, linked: false, result: '已解决' } as const;

  it('[2.5.2] needs the cause, what was done about it, and what came of it', () => {
    expect(codes(judgeClosing({ ...over, kind: 'lost', causeState: 'asked', result: ' ' }))).toEqual([
      'cause causeMissing',
      'remedy remedyMissing',
      'result resultMissing',
    ]);
    expect(judgeClosing({ ...over, kind: 'lost', remedy: 'none' })).toEqual([]);
  });

  it('[2.5.2] of what is late comes with its arrival, of what is lost with the order that makes it good', () => {
    expect(codes(judgeClosing({ ...over, kind: 'late' }))).toEqual(['remedy notThereYet']);
    expect(judgeClosing({ ...over, kind: 'late', arrived: true })).toEqual([]);
    expect(codes(judgeClosing({ ...over, kind: 'lost', remedy: 'replacement' }))).toEqual(['remedy linkNotConfirmed']);
    expect(judgeClosing({ ...over, kind: 'misSent', remedy: 'rerouting', linked: true })).toEqual([]);
  });
});

it('[2.5.2] only what came after the agreed time says why', () => {
  expect(lateUnexplained({ arrivedAt: 2, lateReason: ' ' }, 1)).toBe(true);
  expect(lateUnexplained({ arrivedAt: 2, lateReason: '大雪' }, 1)).toBe(false);
  expect(lateUnexplained({ arrivedAt: 1, lateReason: '' }, 1)).toBe(false);
  expect(lateUnexplained({ arrivedAt: 2, lateReason: '' }, null)).toBe(false);
});
