import * as z from 'zod';
import { goodsCategories, wordMatchings } from '../domain/dangerousGoods/categories.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { uploadedFile } from './attachments.ts';
import { allowed, fileContent, id, instant, reason, signedIn, version } from './base.ts';

const keyWord = z.string().trim().max(60);

export const goodsWordSchema = z.object({
  id,
  category: z.enum(goodsCategories),
  zh: z.string(),
  en: z.string(),
  matching: z.enum(wordMatchings),
  air: z.boolean(),
  rail: z.boolean(),
  exceptions: z.array(z.string()),
  active: z.boolean(),
  /** Who changed it last; empty for words as they came with the app. */
  updatedByName: z.string(),
  updatedAt: instant,
  version,
});
export type GoodsWordRecord = z.infer<typeof goodsWordSchema>;

export const goodsWordInput = z.strictObject({
  category: z.enum(goodsCategories),
  zh: keyWord,
  en: keyWord,
  matching: z.enum(wordMatchings),
  air: z.boolean(),
  rail: z.boolean(),
  exceptions: z.array(keyWord.min(1)).max(100),
  active: z.boolean(),
});
export type GoodsWordInput = z.infer<typeof goodsWordInput>;

export const goodsLetterSchema = z.object({
  id,
  customerId: id,
  /** `null`: a standing letter for all of the customer's orders. */
  orderId: id.nullable(),
  signedOn: z.string(),
  /** Its last day. */
  expiresOn: z.string(),
  signedBy: z.string(),
  attachmentId: id,
  state: z.enum(['valid', 'soon', 'expired', 'revoked']),
  recordedAt: instant,
  recordedByName: z.string(),
  revokedAt: instant.nullable(),
  revokedByName: z.string().nullable(),
  revokeReason: z.string().nullable(),
  version,
});
export type GoodsLetterRecord = z.infer<typeof goodsLetterSchema>;

const notice = z.strictObject({
  customerId: id,
  /** The draft or order that the notice is for; `null` for a standing one. */
  orderId: id.nullable(),
  language: z.enum(sheetLanguages),
  paper: z.enum(['A4', 'A5']),
});
export type NoticeRequest = z.infer<typeof notice>;

const noticeExcel = notice.omit({ paper: true });
export type NoticeExcelRequest = z.infer<typeof noticeExcel>;

export const dangerousGoodsContract = {
  /** The whole list, by category: what the question is asked with and goods names are compared with (1.1). */
  words: signedIn.output(z.array(goodsWordSchema)),
  addWord: allowed('dangerousGoods.administer').input(goodsWordInput).output(goodsWordSchema),
  changeWord: allowed('dangerousGoods.administer')
    .input(goodsWordInput.extend({ id, version }))
    .output(goodsWordSchema),
  /** A customer's letters, newest first, the revoked ones too. */
  letters: allowed('customers.read')
    .input(z.strictObject({ customerId: id }))
    .output(z.array(goodsLetterSchema)),
  /** The letter that an order of this customer stands on, valid or lately expired; `null` when there is none. */
  letterFor: allowed('orders.read')
    .input(z.strictObject({ customerId: id, orderId: id.nullable() }))
    .output(goodsLetterSchema.nullable()),
  /** 1.2.1-3: files the signed scan, for one order or as the customer's standing letter. */
  fileLetter: allowed('dangerousGoods.file')
    .input(
      z.strictObject({
        customerId: id,
        orderId: id.nullable(),
        signedOn: z.string().max(20),
        expiresOn: z.string().max(20),
        signedBy: z.string().max(60),
        file: uploadedFile,
      }),
    )
    .output(goodsLetterSchema),
  revokeLetter: allowed('dangerousGoods.file').input(z.strictObject({ id, version, reason })).output(goodsLetterSchema),
  /** The notice to be signed, as PDF. */
  notice: allowed('orders.read').input(notice).output(fileContent),
  /** The same as a spreadsheet. */
  noticeExcel: allowed('orders.read').input(noticeExcel).output(fileContent),
};
