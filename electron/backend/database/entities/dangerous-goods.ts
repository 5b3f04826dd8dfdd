import { EntitySchema } from 'typeorm';
import type { GoodsWord } from '../../../../shared/domain/dangerousGoods/categories.ts';
import { instant, json, key, lock, maybeInstant, maybeRef, maybeText, ref, text, yesNo } from '../columns.ts';

export type DangerousWordRow = { -readonly [Field in keyof GoodsWord]: GoodsWord[Field] } & {
  /** Came with the app: a later version may add to those, never to a company's own. */
  seeded: boolean;
  updatedAt: number;
  updatedByName: string;
  version: number;
};

export const DangerousWordEntity = new EntitySchema<DangerousWordRow>({
  name: 'dangerous_word',
  columns: {
    id: key,
    category: text(30),
    zh: text(60),
    en: text(60),
    matching: text(10),
    air: yesNo,
    rail: yesNo,
    exceptions: json,
    active: yesNo,
    seeded: yesNo,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});

export interface DangerousLetterRow {
  id: string;
  customerId: string;
  /** `null`: a standing letter for all of the customer's orders. */
  orderId: string | null;
  /** `YYYY-MM-DD` */
  signedOn: string;
  /** Its last day. */
  expiresOn: string;
  signedBy: string;
  attachmentId: string;
  recordedAt: number;
  recordedById: string;
  recordedByName: string;
  revokedAt: number | null;
  revokedById: string | null;
  revokedByName: string | null;
  revokeReason: string | null;
  version: number;
}

export const DangerousLetterEntity = new EntitySchema<DangerousLetterRow>({
  name: 'dangerous_goods_letter',
  columns: {
    id: key,
    customerId: ref,
    orderId: maybeRef,
    signedOn: text(10),
    expiresOn: text(10),
    signedBy: text(60),
    attachmentId: ref,
    recordedAt: instant,
    recordedById: ref,
    recordedByName: text(120),
    revokedAt: maybeInstant,
    revokedById: maybeRef,
    revokedByName: maybeText(120),
    revokeReason: maybeText(500),
    version: lock,
  },
  indices: [{ columns: ['customerId', 'expiresOn'] }, { columns: ['orderId'] }],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'attachment', columnNames: ['attachmentId'], referencedColumnNames: ['id'] },
  ],
});
