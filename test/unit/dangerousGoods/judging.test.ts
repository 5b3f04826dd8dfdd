import { describe, expect, it } from 'vitest';
import { startingWords } from '../../../electron/backend/dangerousGoods/starting-words.ts';
import { type DangerousAnswer, judgeGoods, judgeLetter } from '../../../shared/domain/dangerousGoods/judge-order.ts';
import { checkLetter, letterFor, letterState } from '../../../shared/domain/dangerousGoods/letters.ts';
import { emptyGoods } from '../../../shared/domain/orders/form.ts';

const words = startingWords(0);
const today = '2026-11-23';

const form = (names: readonly string[], patch: Partial<DangerousAnswer> = {}): DangerousAnswer => ({
  jobType: 'doorToDoor',
  mode: 'standardRoad',
  dangerousDeclared: 'no',
  dangerousDetails: '',
  goods: names.map((name) => ({ ...emptyGoods, name })),
  ...patch,
});
const codes = (given: DangerousAnswer) =>
  judgeGoods(given, words).map(({ code }) => code.replace('dangerousGoods.', ''));

describe('[1.2.2-dangerousGoods] the question about dangerous goods', () => {
  it('has to be answered, and a yes has to say what', () => {
    expect(codes(form(['服务器'], { dangerousDeclared: '' }))).toEqual(['unanswered']);
    expect(codes(form(['服务器']))).toEqual([]);
    expect(codes(form(['油漆'], { dangerousDeclared: 'yes' }))).toEqual(['detailsMissing']);
    expect(codes(form(['油漆'], { dangerousDeclared: 'yes', dangerousDetails: '水性漆 10 桶' }))).toEqual([]);
  });

  it('goods that the chosen mode refuses stop the order and say which, by what word and in which category', () => {
    expect(judgeGoods(form(['服务器', '锂电池'], { mode: 'air' }), words)[0]).toEqual({
      path: 'goods.1.name',
      code: 'dangerousGoods.refusedByAir',
      severity: 'wrong',
      params: { goods: '锂电池', word: '锂电池', category: 'lithium' },
    });
    expect(codes(form(['烟花'], { mode: 'rail', dangerousDetails: '客户说没问题' }))).toContain('refusedByRail');
  });

  it('a mode that takes the goods lets them pass: magnets by rail, fruit by air', () => {
    const declared = { dangerousDeclared: 'yes', dangerousDetails: '已告知承运要求' } as const;
    expect(codes(form(['磁铁'], { mode: 'rail', ...declared }))).toEqual([]);
    expect(codes(form(['磁铁'], { mode: 'air', ...declared }))).toContain('refusedByAir');
    expect(codes(form(['水果'], { mode: 'air', ...declared }))).toEqual([]);
  });

  it('by road and in town a match asks for the answer yes or for what the client said', () => {
    expect(codes(form(['汽油']))).toEqual(['matchUnexplained']);
    expect(codes(form(['汽油'], { jobType: 'cityDelivery', mode: 'air' }))).toEqual(['matchUnexplained']);
    expect(codes(form(['汽油'], { dangerousDetails: '样桶，已清洗' }))).toEqual([]);
  });

  it('goods that the client declared himself are refused by air and rail too, known to the list or not', () => {
    const declared = (dangerousDetails: string) =>
      form(['配件'], { mode: 'air', dangerousDeclared: 'yes', dangerousDetails });
    expect(codes(declared('含锂电池两块'))).toEqual(['refusedByAir']);
    expect(codes(declared('UN1993'))).toEqual(['declaredUnknownAir']);
  });
});

describe('[1.2.1-dangerousGoods] a signed notice', () => {
  const letter = { customerId: 'c', orderId: null, signedOn: '2026-01-05', expiresOn: today, revokedAt: null };
  const check = (signedOn: string, expiresOn: string, signedBy = '张三') =>
    checkLetter({ signedOn, expiresOn, signedBy }, today).map(({ code }) => code.replace('dangerousGoods.', ''));

  it('is refused when it was signed in the future, ends before it begins, has ended, or runs for ever', () => {
    expect(check(today, '2027-11-22')).toEqual([]);
    expect(check('2026-11-24', '2027-11-22')).toEqual(['signedInFuture']);
    expect(check('2026-11-01', '2026-10-31')).toEqual(['expiresBeforeSigned']);
    expect(check('2026-01-01', '2026-11-22')).toEqual(['expiredAlready']);
    expect(check('2026-11-01', '2126-11-01')).toEqual(['runsTooLong']);
    expect(check('2026-02-30', '2026-13-01')).toEqual(['dayWrong', 'dayWrong']);
    expect(check(today, today, '  ')).toEqual(['signerMissing']);
  });

  it('is good through its last day, and soon to expire in the thirty days before', () => {
    expect(letterState(letter, today)).toBe('soon');
    expect(letterState(letter, '2026-11-24')).toBe('expired');
    expect(letterState(letter, '2026-10-24')).toBe('soon');
    expect(letterState(letter, '2026-10-23')).toBe('valid');
  });

  it('of another customer or another order is none', () => {
    const forOrder = { ...letter, orderId: 'o1' };
    expect(letterFor([forOrder], { customerId: 'c', orderId: 'o1' })).toBe(forOrder);
    expect(letterFor([forOrder], { customerId: 'c', orderId: 'o2' })).toBeNull();
    expect(letterFor([letter], { customerId: 'd', orderId: null })).toBeNull();
    expect(letterFor([{ ...letter, revokedAt: 1 }], { customerId: 'c', orderId: null })).toBeNull();
  });

  it('is missing, expired or about to expire: only the last lets the order pass', () => {
    expect(judgeLetter(null, today)).toMatchObject([{ code: 'dangerousGoods.letterMissing', severity: 'missing' }]);
    expect(judgeLetter(letter, '2026-11-24')).toMatchObject([{ code: 'dangerousGoods.letterExpired' }]);
    expect(judgeLetter(letter, today)).toMatchObject([{ code: 'dangerousGoods.letterExpires', severity: 'odd' }]);
    expect(judgeLetter({ ...letter, expiresOn: '2027-11-22' }, today)).toEqual([]);
  });
});
