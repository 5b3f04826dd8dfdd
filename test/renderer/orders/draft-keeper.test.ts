import { afterEach, describe, expect, it } from 'vitest';
import { type DraftKeeper, keepDraft } from '../../../renderer/features/orders/form/draft-keeper.ts';
import { addRow, createFormStore, removeRow, setField } from '../../../renderer/features/orders/form/form-store.ts';
import { withValues } from '../../../renderer/features/orders/form/paths.ts';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import { emptyOrderForm, type OrderForm } from '../../../shared/domain/orders/form.ts';
import { testId } from '../../helpers/test-ids.ts';

const base = withValues(emptyOrderForm, { remarks: '轻放', 'goods.0.name': '电视', 'goods.0.pieces': '2' });
const draftOf = (form: OrderForm, version: number) =>
  ({ id: testId(1), form, version, updatedAt: 1, authorName: '王丽', customerName: '' }) as unknown as OrderDraft;

let keeper: DraftKeeper;
afterEach(() => keeper.stop());

/** A draft in which the number of pieces was changed here and, at another counter, to something else. */
async function collide() {
  const store = createFormStore(draftOf(base, 1));
  const theirs = draftOf(withValues(base, { 'goods.0.pieces': '4' }), 7);
  const sent: OrderForm[] = [];
  keeper = keepDraft(store, {
    calls: {
      create: () => Promise.reject(new Error('It is a draft already')),
      save: ({ version, form }) => {
        if (version < 7) return Promise.reject(new Error('Changed meanwhile'));
        sent.push(form);
        return Promise.resolve({ version: version + 1, updatedAt: 2 });
      },
    },
    failureOf: () => 'conflict',
    currentOf: () => theirs,
    onCreated: () => {},
  });
  setField(store, 'goods.0.pieces', '3');
  await keeper.flush();
  return { store, sent };
}

describe('[1.3.1.8] a draft that is typed on while it asks what two people typed differently', () => {
  it('asks about the line where it stands by then, and answers there', async () => {
    const { store, sent } = await collide();
    addRow(store, 'goods', -1);
    setField(store, 'goods.0.name', '风扇');
    setField(store, 'goods.1.pieces', '30');
    const { questions } = store.getState();
    expect(questions).toMatchObject([{ path: 'goods.1.pieces', mine: '30', theirs: '4' }]);
    keeper.settle(new Map([['goods.1.pieces', '4']]));
    await keeper.flush();
    expect(sent.at(-1)?.goods.map(({ name, pieces }) => `${name}${pieces}`)).toEqual(['风扇', '电视4']);
    expect(store.getState().news.dropped).toEqual([{ path: 'goods.1.pieces', value: '30' }]);
  });

  it('stores nothing before the answer, though its author comes back meanwhile', async () => {
    const { sent } = await collide();
    keeper.retry();
    await keeper.flush();
    expect(sent).toEqual([]);
  });

  it('is saved again, with the other words in sight, once the line in question is taken away', async () => {
    const { store, sent } = await collide();
    addRow(store, 'goods');
    removeRow(store, 'goods', 0);
    await keeper.flush();
    expect(store.getState()).toMatchObject({ questions: [], theirs: null, news: { dropped: [{ value: '4' }] } });
    expect(sent).toHaveLength(1);
  });
});
