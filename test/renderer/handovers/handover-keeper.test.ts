import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { createHandoverKeeper } from '../../../renderer/features/handovers/form/handover-keeper.ts';
import { emptyHandover, type HandoverContent } from '../../../shared/domain/handovers/content.ts';

/** A form that a colleague has stored meanwhile; later savings are taken. */
function keep(theirs: HandoverContent) {
  const sent: { version: number; content: HandoverContent }[] = [];
  const current = { state: 'draft', version: 7, content: theirs };
  const keeper = createHandoverKeeper({ content: emptyHandover, updatedAt: 0, version: 1 }, async (input) => {
    sent.push(input);
    if (input.version === 7) return { version: 8, updatedAt: 1 };
    throw new ORPCError('CONFLICT', { data: { code: 'handovers.changedMeanwhile', current } });
  });
  return { keeper, sent };
}

describe('[1.2.4a] a hand-over form that two colleagues write', () => {
  it('joins what does not collide and says what came in', async () => {
    const { keeper } = keep({ ...emptyHandover, regions: '华东', services: ['packing'] });
    keeper.change({ ...emptyHandover, goods: '图书', services: ['storage'] });
    expect(await keeper.save()).toBe(8);
    const content = { goods: '图书', regions: '华东', services: ['storage', 'packing'] };
    expect(keeper.state()).toMatchObject({ state: 'saved', questions: [], content });
    expect(keeper.state().news.taken.map(({ path }) => path)).toContain('regions');
  });

  it('asks where both wrote other words, stores nothing before, and keeps the other words in sight', async () => {
    const { keeper, sent } = keep({ ...emptyHandover, goods: '家电' });
    keeper.change({ ...emptyHandover, goods: '图书' });
    expect(await keeper.save()).toBeNull();
    expect(keeper.state().questions).toEqual([{ path: 'goods', mine: '图书', theirs: '家电' }]);
    expect(await keeper.save()).toBeNull();
    expect(sent).toHaveLength(1);
    keeper.settle(new Map([['goods', '家电']]));
    expect(await keeper.save()).toBe(8);
    expect(keeper.state()).toMatchObject({ content: { goods: '家电' }, news: { dropped: [{ value: '图书' }] } });
  });

  it.each([
    ['mine', '图书、期刊', '家电'],
    ['theirs', '家电', '图书、期刊'],
  ] as const)('lets none of the words go that were typed while it asked: %s', async (side, kept, dropped) => {
    const { keeper } = keep({ ...emptyHandover, goods: '家电' });
    keeper.change({ ...emptyHandover, goods: '图书' });
    await keeper.save();
    keeper.change({ ...keeper.state().content, goods: '图书、期刊' });
    keeper.settle(new Map(keeper.state().questions.map((one) => [one.path, one[side]])));
    expect(keeper.state()).toMatchObject({ content: { goods: kept }, news: { dropped: [{ value: dropped }] } });
  });
});
