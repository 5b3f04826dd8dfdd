import { describe, expect, it } from 'vitest';
import {
  carryOn,
  findCard,
  type Lane,
  lanesLike,
  lanesOf,
  placesIn,
  walk,
} from '../../../renderer/features/dispatch/board/lanes.ts';
import { boardOf, cardOf } from '../../fixtures/dispatch-board.ts';

const board = boardOf({ waiting: [cardOf(1), cardOf(2), cardOf(3)], onTrip: [cardOf(4), cardOf(5)] });
const lanes = lanesOf(board, undefined);
const [waiting, trip, free] = lanes.map(({ key }) => key) as [string, string, string];
const order = (n: number) => cardOf(n).orderId;

describe('the board by keys', () => {
  it('[2.3.1-sameDay] shows what waits, then the trips, then the vehicles that could go out', () => {
    expect(lanes.map(({ kind, cards }) => [kind, cards.length])).toEqual([
      ['waiting', 3],
      ['trip', 2],
      ['free', 0],
    ]);
    expect(lanesOf(board, 'outbound')[0]?.cards).toEqual([]);
  });

  it('walks down a column and across at the same height', () => {
    const third = walk(lanes, { lane: waiting, orderId: order(2) }, 'ArrowDown');
    expect(third).toEqual({ lane: waiting, orderId: order(3) });
    const across = walk(lanes, third, 'ArrowRight');
    expect(across).toEqual({ lane: trip, orderId: order(5) });
    expect(walk(lanes, across, 'Home')).toEqual({ lane: trip, orderId: order(4) });
    expect(walk(lanes, { lane: trip, orderId: order(4) }, 'ArrowUp')).toEqual({ lane: trip, orderId: null });
    expect(walk(lanes, { lane: free, orderId: null }, 'ArrowRight')).toEqual({ lane: free, orderId: null });
  });

  it('carries an order to the end of the next trip, then to each place in it', () => {
    const picked = { orderId: order(1), lane: waiting, position: 0 };
    const over = carryOn(lanes, picked, 'ArrowRight');
    expect(over).toEqual({ ...picked, lane: trip, position: 2 });
    const up = carryOn(lanes, carryOn(lanes, over, 'ArrowUp'), 'ArrowUp');
    expect(up.position).toBe(0);
    expect(carryOn(lanes, up, 'ArrowUp').position).toBe(0);
    expect(carryOn(lanes, over, 'ArrowDown').position).toBe(2);
    expect(placesIn(lanes[1] as Lane, order(4))).toBe(2);
  });

  it('finds a vehicle by plate, pinyin initials or driver', () => {
    const found = (typed: string) => lanesLike(lanes, typed).map(({ key }) => key);
    expect(found('12345')).toEqual([trip]);
    expect(found('zsf')).toEqual([trip]);
    expect(found('京b')).toEqual([free]);
    expect(found('nobody')).toEqual([]);
  });

  it('knows where an order is', () => {
    expect(findCard(lanes, order(5))).toMatchObject({ position: 1, lane: { kind: 'trip' } });
    expect(findCard(lanes, 'none')).toBeNull();
  });
});
