import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../../electron/backend/search/pinyin.ts';
import {
  searchTerms,
  tokensOfCode,
  tokensOfName,
  tokensOfPhone,
  tokensOfText,
} from '../../../electron/backend/search/tokens.ts';

/** Whether a record with these tokens is found by the query, as the index decides it. */
function finds(tokens: readonly string[], query: string): boolean {
  const terms = searchTerms(query);
  return (
    terms.length > 0 &&
    terms.every((term) => tokens.some((one) => (term.prefix ? one.startsWith(term.token) : one === term.token)))
  );
}

describe('the words under which a record is found', () => {
  it('cuts Han text into pairs and keeps the last sign, so that one sign finds too', () => {
    expect(tokensOfText('玻璃杯')).toEqual(['玻璃', '璃杯', '杯']);
    for (const query of ['玻', '璃', '杯', '玻璃', '璃杯', '玻璃杯'])
      expect(finds(tokensOfText('玻璃杯'), query)).toBe(true);
    expect(finds(tokensOfText('玻璃杯'), '玻杯')).toBe(false);
  });

  it('takes rare signs outside the basic plane as one sign each', () => {
    expect(tokensOfText('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
  });

  it('folds case, width and accents', () => {
    expect(tokensOfText('ＡＢc-12 Müller Æ')).toEqual(expect.arrayContaining(['abc12', 'abc', '12', 'mvller']));
    expect(finds(tokensOfText('ABC-12'), 'ａｂｃ-１')).toBe(true);
  });

  it.each([
    ['KH0001', 'kh00'],
    ['DD261123-0042', 'DD261123-0042'],
    ['DD261123-0042', '0042'],
    ['DD261123-0042', '261123'],
    ['PO/2026/7788', '7788'],
  ])('finds the code %s by %s', (code, query) => {
    expect(finds(tokensOfCode(code), query)).toBe(true);
  });

  it.each([
    ['13812345678', '13812345678'],
    ['13812345678', '138 1234 5678'],
    ['+86 138-1234-5678', '13812345678'],
    ['13812345678', '+8613812345678'],
    ['13812345678', '5678'],
    ['13812345678', '1234'],
    ['0755-82345678', '82345678'],
    ['075582345678', '82345678'],
    ['010-62345678-801', '62345678'],
    ['010-62345678-801', '5678'],
    ['13812345678/13912340000', '13912340000'],
  ])('finds the phone %s by %s', (phone, query) => {
    expect(finds(tokensOfPhone(phone), query)).toBe(true);
  });

  it.each([
    ['北京科技有限公司', 'kj'],
    ['北京科技有限公司', 'bjkj'],
    ['北京科技有限公司', 'beijingke'],
    ['北京科技有限公司', 'keji'],
    ['北京科技有限公司', '科技'],
    ['重庆长安物流', 'cqca'],
    ['绿地集团', 'lvdi'],
    ['ABC物流有限公司', 'abcwl'],
  ])('[1.3.1.2] finds %s by %s', (name, query) => {
    expect(finds(tokensOfName(name), query)).toBe(true);
  });

  it('lets the legal form of a company begin nothing', () => {
    expect(finds(tokensOfName('北京科技有限公司'), 'yxgs')).toBe(false);
    expect(finds(tokensOfName('北京科技有限公司'), '有限公司')).toBe(true);
  });

  it('reads the surname of a person as a surname, and the usual way too', () => {
    const tokens = tokensOfName('单雄信', 'person');
    for (const query of ['shanxiong', 'sxx', 'danxiong']) expect(finds(tokens, query)).toBe(true);
    expect(finds(tokensOfName('仇英', 'person'), 'qiuying')).toBe(true);
  });

  it('asks for nothing when there is nothing to search for', () => {
    for (const query of ['', '   ', '😀', '%_\'"', '--']) expect(searchTerms(query)).toEqual([]);
  });

  it('gives the pinyin of a name as it is shown', () => {
    expect(pinyinOf('重庆绿地ABC物流')).toEqual({ pinyin: 'chong qing lv di a b c wu liu', initials: 'cqldabcwl' });
  });
});
