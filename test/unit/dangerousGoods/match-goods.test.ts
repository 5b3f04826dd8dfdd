import { describe, expect, it } from 'vitest';
import { startingWords } from '../../../electron/backend/dangerousGoods/starting-words.ts';
import { goodsCategories, type GoodsWord } from '../../../shared/domain/dangerousGoods/categories.ts';
import { matchGoods } from '../../../shared/domain/dangerousGoods/match-goods.ts';

const words = startingWords(0);
const found = (name: string, list: readonly GoodsWord[] = words) =>
  matchGoods([name], list).map(({ word }) => word.category);
const one = (patch: Partial<GoodsWord>): GoodsWord => ({
  id: 'w',
  category: 'gases',
  zh: '',
  en: '',
  matching: 'part',
  air: true,
  rail: true,
  exceptions: [],
  active: true,
  ...patch,
});

describe('[1.1] the list that a company starts with', () => {
  it('has words of every category, each once, in both languages', () => {
    expect(words.length).toBeGreaterThanOrEqual(120);
    expect(new Set(words.map(({ category }) => category))).toEqual(new Set(goodsCategories));
    expect(new Set(words.map(({ id }) => id)).size).toBe(words.length);
    expect(words.filter(({ zh }) => zh).length).toBeGreaterThan(120);
    expect(words.filter(({ en }) => en).length).toBeGreaterThan(120);
  });

  it('finds dangerous goods in the words of bills of goods', () => {
    expect(found('锂电池 10箱')).toContain('lithium');
    expect(found('LITHIUM BATTERIES, UN3480')).toContain('lithium');
    expect(found('５号电池')).toContain('lithium');
    expect(found('汽 油')).toContain('flammableLiquids');
    expect(found('一次性打火机')).toContain('gases');
    expect(found('Lighters')).toContain('gases');
    expect(found('浓硫酸（工业级）')).toContain('corrosive');
    expect(found('烟花爆竹')).toContain('explosives');
  });

  it('leaves innocent names alone', () => {
    const innocent = [
      '酒店用品',
      '酒柜',
      '汽油滤清器',
      '电池盒',
      '油漆刷',
      '锂电池测试仪',
      '氧气面罩',
      '磷酸钙',
      'paint brush',
      'Gaskets',
      'ethernet cable',
      'search engine manual',
      'wine glasses',
      '服务器',
      '办公椅',
    ];
    for (const name of innocent) expect([name, found(name)]).toEqual([name, []]);
  });
});

describe('[1.1] matching a name with a key word', () => {
  it('an innocent name clears only its own place: 电池盒 beside 电池 is still a battery', () => {
    const battery = one({ zh: '电池', exceptions: ['电池盒'] });
    expect(found('电池盒', [battery])).toEqual([]);
    expect(found('电池盒及电池', [battery])).toEqual(['gases']);
  });

  it('a Latin word stands alone, its plural included', () => {
    const gas = one({ en: 'gas' });
    expect(found('gasket', [gas])).toEqual([]);
    expect(found('biogas', [gas])).toEqual([]);
    expect(found('gas3', [gas])).toEqual([]);
    expect(found('Gases', [gas])).toEqual(['gases']);
    expect(found('丁烷GAS罐', [gas])).toEqual(['gases']);
  });

  it('a Chinese word of the kind `word` is the whole name', () => {
    const fish = one({ zh: '鱼', matching: 'word' });
    expect(found('鱼竿', [fish])).toEqual([]);
    expect(found('鱼，3箱', [fish])).toEqual(['gases']);
  });

  it('a word out of use, an empty word and an empty name match nothing', () => {
    expect(found('汽油', [one({ zh: '汽油', active: false })])).toEqual([]);
    expect(found('汽油', [one({})])).toEqual([]);
    expect(matchGoods(['', '  '], words)).toEqual([]);
  });
});
