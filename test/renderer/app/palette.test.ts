import { describe, expect, it } from 'vitest';
import { bestMatches } from '../../../renderer/app/palette/match.ts';

const entry = (id: string, zh: string, en: string, initials: string, pinyin: string) => ({
  id,
  names: [zh, en],
  initials,
  pinyin,
});

const entries = [
  entry('today', '打开今日', 'Open Today', 'dkjr', 'dakaijinri'),
  entry('new', '新建订单', 'New order', 'xjdd', 'xinjiandingdan'),
  entry('switch', '换人', 'Switch user', 'hr', 'huanren'),
  entry('orders', '订单列表', 'Orders', 'ddlb', 'dingdanliebiao'),
];

const found = (typed: string) => bestMatches(entries, typed).map(({ id }) => id);

describe('the palette', () => {
  it('offers everything in its own order before anything is typed', () => {
    expect(found('')).toEqual(['today', 'new', 'switch', 'orders']);
  });

  it('finds by Chinese, by English, by pinyin and by initials', () => {
    expect(found('换')).toEqual(['switch']);
    expect(found('switch')).toEqual(['switch']);
    expect(found('huanren')).toEqual(['switch']);
    expect(found('xjdd')).toEqual(['new']);
  });

  it('puts what begins so before what only contains it', () => {
    expect(found('order')).toEqual(['orders', 'new']);
    expect(found('dd')).toEqual(['orders', 'new']);
  });

  it('takes several words in any order, capitals and full-width letters', () => {
    expect(found('ORDER new')).toEqual(['new']);
    expect(found('ｈｒ')).toEqual(['switch']);
  });

  it('finds nothing rather than anything', () => {
    expect(found('zzz')).toEqual([]);
    expect(found('order zzz')).toEqual([]);
  });
});
