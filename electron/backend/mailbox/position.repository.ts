import { MailPositionEntity, type MailPositionRow } from '../database/entities/mailbox.ts';
import { returning } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const id = 'mailbox';

/** Whatever time it is, this is past. */
export const inAHurry = 0;

const start: MailPositionRow = {
  id,
  account: '',
  uidValidity: '',
  lastUid: 0,
  sinceDay: '',
  heldBy: '',
  heldUntil: 0,
  lookedAt: null,
  reachedAt: null,
  nextLookAt: 0,
  failures: 0,
  errorCode: null,
  errorDetail: null,
};

/** How far the mailbox was read. Whoever holds the position is the only one who reads on. */
export const positionRepository = {
  read: (at: ReadContext): Promise<MailPositionRow | null> => managerOf(at).findOneBy(MailPositionEntity, { id }),

  /**
   * Holds the position for this worker until then, and returns it as it was; `null` while another one holds it. The next
   * look is not due before the hold ends, unless somebody is in a hurry meanwhile.
   */
  async hold(tx: WriteContext, worker: string, now: number, until: number): Promise<MailPositionRow | null> {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(MailPositionEntity)
      .values(start)
      .orIgnore()
      .updateEntity(false)
      .execute();
    const before = await positionRepository.read(tx);
    const sql = `UPDATE mail_position SET held_by = $1, held_until = $2, next_look_at = $3
      WHERE id = '${id}' AND (held_by = '' OR held_by = $4 OR held_until < $5) RETURNING id`;
    const held = await returning(tx, sql, [worker, until, until, worker, now]);
    return held.length === 1 ? before : null;
  },

  /** Changes the position as its holder; false when somebody else holds it by now. */
  async update(tx: WriteContext, worker: string, patch: Partial<MailPositionRow>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(MailPositionEntity, { id, heldBy: worker }, patch);
    return affected === 1;
  },

  /** Whoever holds it or not: the next look is due at once. */
  async hurry(tx: WriteContext): Promise<void> {
    await managerOf(tx).update(MailPositionEntity, { id }, { nextLookAt: inAHurry, failures: 0 });
  },
};
