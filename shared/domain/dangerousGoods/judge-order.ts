import type { DayText } from '../../lib/dates.ts';
import type { ReviewIssue } from '../orders/findings.ts';
import type { OrderForm } from '../orders/form.ts';
import { type GoodsWord, type RefusingMode, refusingModes } from './categories.ts';
import { daysBetween, type GoodsLetter, letterState } from './letters.ts';
import { type GoodsMatch, matchGoods } from './match-goods.ts';

export type DangerousAnswer = Pick<OrderForm, 'dangerousDeclared' | 'dangerousDetails' | 'jobType' | 'mode' | 'goods'>;

/** 1.1, 1.2.1-3: what stands between these goods and their order; `odd` ones are only to be known. */
export function judgeGoods(form: DangerousAnswer, words: readonly GoodsWord[]): readonly ReviewIssue[] {
  const issues: ReviewIssue[] = [];
  const details = form.dangerousDetails.trim();
  if (form.dangerousDeclared === '') {
    issues.push({ path: 'dangerousDeclared', code: 'dangerousGoods.unanswered', severity: 'missing' });
  }
  if (form.dangerousDeclared === 'yes' && details === '') {
    issues.push({ path: 'dangerousDetails', code: 'dangerousGoods.detailsMissing', severity: 'missing' });
  }
  const matches = matchGoods(
    form.goods.map(({ name }) => name),
    words,
  );
  const mode = refusingModeOf(form);
  const refused = mode ? matches.filter(({ word }) => word[mode]) : [];
  if (mode)
    issues.push(...refused.map((match) => refusal(match, mode)), ...declaredRefusals(form, mode, matches, words));
  const explained = form.dangerousDeclared === 'yes' || details !== '';
  const open = matches.find((match) => !refused.includes(match));
  if (open && !explained) {
    const params = { goods: open.name, word: open.found, category: open.word.category };
    issues.push({ path: 'dangerousDetails', code: 'dangerousGoods.matchUnexplained', severity: 'missing', params });
  }
  return issues;
}

/** The notice on file, or what is wrong with it. */
export function judgeLetter(letter: GoodsLetter | null, today: DayText): readonly ReviewIssue[] {
  const path = 'dangerousLetter';
  if (!letter) return [{ path, code: 'dangerousGoods.letterMissing', severity: 'missing' }];
  const params = { day: letter.expiresOn };
  const state = letterState(letter, today);
  if (state === 'expired') return [{ path, code: 'dangerousGoods.letterExpired', severity: 'missing', params }];
  if (state === 'revoked') return [{ path, code: 'dangerousGoods.letterMissing', severity: 'missing' }];
  if (state === 'valid' || letter.orderId !== null) return [];
  const days = daysBetween(today, letter.expiresOn);
  return [{ path, code: 'dangerousGoods.letterExpires', severity: 'odd', params: { ...params, days } }];
}

/** Air or rail, when the order goes that way: the modes whose carriers refuse by list. */
export function refusingModeOf({ jobType, mode }: Pick<OrderForm, 'jobType' | 'mode'>): RefusingMode | null {
  if (jobType === 'cityDelivery') return null;
  return refusingModes.find((refusing) => refusing === mode) ?? null;
}

function refusal(match: GoodsMatch, mode: RefusingMode): ReviewIssue {
  return {
    path: `goods.${match.index}.name`,
    code: mode === 'air' ? 'dangerousGoods.refusedByAir' : 'dangerousGoods.refusedByRail',
    severity: 'wrong',
    params: { goods: match.name, word: match.found, category: match.word.category },
  };
}

/** What the customer declared: refused when the list says so, and when the list does not know it at all. */
function declaredRefusals(
  form: DangerousAnswer,
  mode: RefusingMode,
  inNames: readonly GoodsMatch[],
  words: readonly GoodsWord[],
): readonly ReviewIssue[] {
  const details = form.dangerousDetails.trim();
  if (form.dangerousDeclared !== 'yes' || details === '') return [];
  const declared = matchGoods([details], words);
  const refused = declared.find(({ word }) => word[mode]);
  if (refused) return [{ ...refusal(refused, mode), path: 'dangerousDetails' }];
  if (declared.length > 0 || inNames.length > 0) return [];
  const code = mode === 'air' ? 'dangerousGoods.declaredUnknownAir' : 'dangerousGoods.declaredUnknownRail';
  return [{ path: 'dangerousDetails', code, severity: 'wrong', params: { goods: details } }];
}
