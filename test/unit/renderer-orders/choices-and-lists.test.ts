import { describe, expect, it } from 'vitest';
import { choiceByDigit, choiceByLetters } from '../../../renderer/features/orders/form/choice-typing.ts';
import {
  looksLikeAddress,
  matchingAddresses,
  withParsed,
} from '../../../renderer/features/orders/form/address-text.ts';
import {
  filterOf,
  hasFilters,
  readOrderSearch,
  toggled,
} from '../../../renderer/features/orders/list/search-params.ts';
import { scrollFor, stepOf, visibleRows } from '../../../renderer/components/visible-rows.ts';
import { emptyPoint } from '../../../shared/domain/orders/form.ts';

const modes = [
  { value: 'standardRoad', label: '普运', words: ['py', 'puyun'] },
  { value: 'expressRoad', label: '快运', words: ['ky', 'kuaiyun'] },
  { value: 'air', label: '空运', words: ['ky', 'kongyun'] },
] as const;

describe('choosing from the keyboard', () => {
  it('by the number beside the choice', () => {
    expect(choiceByDigit(modes, '3')?.value).toBe('air');
    expect(choiceByDigit(modes, '9')).toBeUndefined();
    expect(choiceByDigit(modes, 'k')).toBeUndefined();
  });

  it('by pinyin, by initials and by the English word', () => {
    expect(choiceByLetters(modes, 'kong', '')?.value).toBe('air');
    expect(choiceByLetters(modes, 'py', '')?.value).toBe('standardRoad');
    expect(choiceByLetters([{ value: 'air', label: 'Air', words: [] }], 'a', '')?.value).toBe('air');
  });

  it('the same letter again walks through those that begin with it', () => {
    expect(choiceByLetters(modes, 'k', '')?.value).toBe('expressRoad');
    expect(choiceByLetters(modes, 'k', 'expressRoad')?.value).toBe('air');
    expect(choiceByLetters(modes, 'kk', 'expressRoad')?.value).toBe('air');
    expect(choiceByLetters(modes, 'x', 'air')).toBeUndefined();
  });
});

describe('a pasted address', () => {
  it('is known from a name or a number', () => {
    expect(looksLikeAddress('张三 13800138000 北京市朝阳区建国路88号')).toBe(true);
    expect(looksLikeAddress('北京市朝阳区建国路88号SOHO现代城')).toBe(true);
    expect(looksLikeAddress('北京华联商贸有限公司')).toBe(false);
    expect(looksLikeAddress('13800138000')).toBe(false);
  });

  it('fills its parts and keeps what it does not name', () => {
    const parsed = {
      name: '张三',
      phone: '',
      province: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '建国路88号',
    };
    const row = withParsed({ ...emptyPoint, company: '华联', phone: '138' }, parsed);
    expect(row).toMatchObject({ company: '华联', contact: '张三', phone: '138', district: '朝阳区' });
  });

  it('is offered from the book by any of its words', () => {
    const address = {
      id: '1',
      company: '华联',
      contact: '张三',
      phone: '138',
      province: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '建国路',
    };
    expect(matchingAddresses([address], '华联 建国')).toHaveLength(1);
    expect(matchingAddresses([address], '上海')).toHaveLength(0);
  });
});

describe('the list and its address', () => {
  it('passes over what makes no sense', () => {
    const search = readOrderSearch({
      states: ['confirmed', 'nonsense'],
      owner: "x'; DROP TABLE",
      from: '2026-02-30',
      text: 7,
    });
    expect(search).toMatchObject({ states: ['confirmed'], owner: undefined, from: undefined, text: undefined });
    expect(hasFilters(search)).toBe(true);
    expect(hasFilters(readOrderSearch({ tab: 'drafts' }))).toBe(false);
  });

  it('says mine and the last seven days in the words of the contract', () => {
    const filter = filterOf({ owner: 'me', period: 'week' }, 'person', '2026-11-23');
    expect(filter).toMatchObject({ ownerId: 'person', from: '2026-11-17', to: null });
  });

  it('switches a choice on and off', () => {
    expect(toggled(undefined, 'a')).toEqual(['a']);
    expect(toggled(['a'], 'a')).toBeUndefined();
  });

  it('keeps only the rows in view in the page', () => {
    expect(visibleRows(0, 600, 10_000)).toEqual({ first: 0, end: 32 });
    const { first, end } = visibleRows(150_000, 600, 10_000);
    expect([first, end]).toEqual([4_988, 5_032]);
    expect(visibleRows(900_000, 600, 3)).toEqual({ first: 3, end: 3 });
  });

  it('walks by keys and scrolls only when it must', () => {
    expect(stepOf('ArrowDown', 0, 10, 5)).toBe(1);
    expect(stepOf('PageDown', 7, 10, 5)).toBe(9);
    expect(stepOf('x', 0, 10, 5)).toBeNull();
    expect(scrollFor(3, 0, 600)).toBeNull();
    expect(scrollFor(20, 0, 600)).toBe(30);
    expect(scrollFor(2, 300, 600)).toBe(60);
  });
});
