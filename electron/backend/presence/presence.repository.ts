import { In, Not } from 'typeorm';
import { PresenceEntity, type PresenceRow } from '../database/entities/presence.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const presenceRepository = {
  /** By workstation and name. */
  all: (at: ReadContext): Promise<PresenceRow[]> =>
    managerOf(at).find(PresenceEntity, { order: { workstation: 'ASC', since: 'ASC', id: 'ASC' } }),

  async put(tx: WriteContext, row: PresenceRow): Promise<void> {
    await managerOf(tx).upsert(PresenceEntity, row, ['id']);
  },

  async remove(tx: WriteContext, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await managerOf(tx).delete(PresenceEntity, { id: In([...ids]) });
  },

  /** All of a run but these. */
  async removeBut(tx: WriteContext, runId: string, ids: readonly string[]): Promise<void> {
    await managerOf(tx).delete(PresenceEntity, { runId, ...(ids.length > 0 ? { id: Not(In([...ids])) } : {}) });
  },

  /** Those of a silent workstation; not a row that has moved meanwhile. Whether it went by this call. */
  removeSilent: async (tx: WriteContext, id: string, beat: number): Promise<boolean> =>
    (await managerOf(tx).delete(PresenceEntity, { id, beat })).affected === 1,

  /** What an earlier run of the same workstation has left behind; all rows where the data have one workstation only. */
  async removeFormer(tx: WriteContext, runId: string, workstation: string | null): Promise<void> {
    await managerOf(tx).delete(PresenceEntity, {
      runId: Not(runId),
      ...(workstation === null ? {} : { workstation }),
    });
  },

  /** Says that the run is still there; how many rows it has. */
  beat: async (tx: WriteContext, runId: string, beat: number): Promise<number> =>
    (await managerOf(tx).update(PresenceEntity, { runId }, { beat })).affected ?? 0,
};
