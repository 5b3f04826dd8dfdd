import {
  DangerousLetterEntity,
  type DangerousLetterRow,
  DangerousWordEntity,
  type DangerousWordRow,
} from '../database/entities/dangerous-goods.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

type Current = () => Promise<unknown>;

export const dangerousGoodsRepository = {
  words: (at: ReadContext): Promise<DangerousWordRow[]> => managerOf(at).find(DangerousWordEntity),

  word: (at: ReadContext, id: string): Promise<DangerousWordRow | null> =>
    managerOf(at).findOneBy(DangerousWordEntity, { id }),

  /** What another workstation has written meanwhile stays as it is. */
  async seedWords(tx: WriteContext, rows: readonly DangerousWordRow[]): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(DangerousWordEntity)
      .values([...rows])
      .orIgnore()
      .updateEntity(false)
      .execute();
  },

  insertWord: (tx: WriteContext, row: DangerousWordRow): Promise<void> => insertRows(tx, DangerousWordEntity, [row]),

  updateWord: (
    tx: WriteContext,
    { id, version }: Pick<DangerousWordRow, 'id' | 'version'>,
    patch: Partial<DangerousWordRow>,
    current: Current,
  ): Promise<void> =>
    updateVersion(tx, DangerousWordEntity, { id, version }, patch, { code: 'dangerousGoods.wordChanged', current }),

  letter: (at: ReadContext, id: string): Promise<DangerousLetterRow | null> =>
    managerOf(at).findOneBy(DangerousLetterEntity, { id }),

  lettersOf: (at: ReadContext, customerId: string): Promise<DangerousLetterRow[]> =>
    managerOf(at).find(DangerousLetterEntity, { where: { customerId }, order: { id: 'DESC' } }),

  insertLetter: (tx: WriteContext, row: DangerousLetterRow): Promise<void> =>
    insertRows(tx, DangerousLetterEntity, [row]),

  updateLetter: (
    tx: WriteContext,
    { id, version }: Pick<DangerousLetterRow, 'id' | 'version'>,
    patch: Partial<DangerousLetterRow>,
    current: Current,
  ): Promise<void> =>
    updateVersion(tx, DangerousLetterEntity, { id, version }, patch, { code: 'dangerousGoods.letterChanged', current }),
};
