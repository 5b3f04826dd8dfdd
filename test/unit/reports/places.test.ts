import { describe, expect, it } from 'vitest';
import { placeOfItem } from '../../../renderer/features/reports/item-place.ts';
import { placeOfMatter } from '../../../renderer/features/summaries/matter-place.ts';
import { itemKinds } from '../../../shared/domain/reports/counted.ts';
import { listedKinds } from '../../../shared/domain/summaries/matter.ts';
import { testId } from '../../helpers/test-ids.ts';

const id = testId(1);
const other = testId(2);

describe('[8] what a report or a summary counts opens its subject', () => {
  it.each(listedKinds)('a matter of a summary, a %s, leads somewhere, with and without its report', (kind) => {
    const alone = { kind, id, reportId: null, orderId: null, doneAt: null };
    expect(placeOfMatter(alone).to).toMatch(/^\//);
    expect(placeOfMatter({ ...alone, reportId: other })).toEqual({ to: '/reports/$id', params: { id: other } });
    expect(placeOfMatter({ ...alone, orderId: other })).toEqual({ to: '/orders/$id', params: { id: other } });
  });

  it('a promise and a request that are over are found where what is over is listed', () => {
    const over = { id, reportId: null, orderId: null, doneAt: 1 };
    expect(placeOfMatter({ ...over, kind: 'promise' }).search).toEqual({ promise: id, view: 'over' });
    expect(placeOfMatter({ ...over, kind: 'request' }).search).toEqual({ request: id, view: 'over' });
    expect(placeOfMatter({ ...over, kind: 'promise', doneAt: null }).search).toEqual({ promise: id });
  });

  it.each(itemKinds.filter((kind) => kind !== 'order' && kind !== 'exception'))(
    'a line of a report without an order, a %s, leads to the matter itself',
    (kind) => {
      expect(placeOfItem({ kind, id, orderId: null, doneAt: null })?.to).toMatch(/^\//);
    },
  );

  it('a line with an order opens the order, a report the report', () => {
    expect(placeOfItem({ kind: 'request', id, orderId: other, doneAt: null })?.to).toBe('/orders/$id');
    expect(placeOfItem({ kind: 'report', id, orderId: other, doneAt: null })?.to).toBe('/reports/$id');
  });
});
