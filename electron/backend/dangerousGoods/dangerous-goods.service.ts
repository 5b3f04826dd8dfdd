import type { FileContent } from '../../../shared/contract/base.ts';
import type { GoodsWordInput, NoticeExcelRequest, NoticeRequest } from '../../../shared/contract/dangerous-goods.ts';
import { judgeGoods, judgeLetter } from '../../../shared/domain/dangerousGoods/judge-order.ts';
import { createKnown } from '../database/known.ts';
import type { Gate } from '../orders/gates.ts';
import type { Actor } from '../session.ts';
import type { DangerousGoodsDeps, GoodsGateDeps } from './dangerous-goods.deps.ts';
import { companyDay, fileLetter, type LetterInput, letterOfOrder, lettersOf, revokeLetter } from './letters.ts';
import { makeNotice, makeNoticeExcel } from './notice.ts';
import { addWord, changeWord, readWords, wordOf } from './words.ts';

/** The question about dangerous goods: key words, signed notices, and what they mean for an order (1.1, 1.2.1-3). */
export function createDangerousGoodsService(deps: DangerousGoodsDeps) {
  const { read, write } = deps.database;
  return {
    words: async () => (await readWords(read, deps)).map(wordOf),
    addWord: (actor: Actor, input: GoodsWordInput) => write((tx) => addWord(tx, deps, actor, input)),
    changeWord: (actor: Actor, input: GoodsWordInput & { readonly id: string; readonly version: number }) =>
      write((tx) => changeWord(tx, deps, actor, input)),

    letters: (customerId: string) => lettersOf(read, deps, customerId),
    letterFor: (order: { readonly customerId: string; readonly orderId: string | null }) =>
      letterOfOrder(read, deps, order),
    fileLetter: (actor: Actor, input: LetterInput) => fileLetter(deps, actor, input),
    revokeLetter: (actor: Actor, input: { readonly id: string; readonly version: number; readonly reason: string }) =>
      write((tx) => revokeLetter(tx, deps, actor, input)),

    notice: (request: NoticeRequest): Promise<FileContent> => makeNotice(deps, request),
    noticeExcel: (request: NoticeExcelRequest): Promise<FileContent> => makeNoticeExcel(deps, request),
  };
}

/**
 * What dangerous goods have to say when an order is confirmed: the question answered, no goods that its mode
 * refuses, and a valid notice of its customer on file. Issues of severity `odd` are only to be known.
 */
export function createDangerousGoodsGate(deps: GoodsGateDeps): Gate {
  const words = createKnown(deps.database, ['dangerousGoods'], (at) => readWords(at, deps));
  return async (at, { orderId, form, customer }) => {
    const letter = await letterOfOrder(at, deps, { customerId: customer.id, orderId });
    return [...judgeGoods(form, (await words(at)) ?? []), ...judgeLetter(letter, await companyDay(deps))];
  };
}
