import { firstPinSettings, type PinSettings } from '../../../../shared/domain/people/pins.ts';
import { SettingEntity } from '../../database/entities/company.ts';
import { PinEntity, type PinRow } from '../../database/entities/people.ts';
import { insertRows, updateVersion } from '../../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../../database/unit-of-work.ts';

const key = 'pins';

export const pinsRepository = {
  async find(at: ReadContext, workstation: string, userId: string): Promise<PinRow | null> {
    return managerOf(at).findOneBy(PinEntity, { workstation, userId });
  },

  async ofWorkstation(at: ReadContext, workstation: string): Promise<readonly PinRow[]> {
    return managerOf(at).findBy(PinEntity, { workstation });
  },

  async put(tx: WriteContext, row: PinRow): Promise<void> {
    await managerOf(tx).upsert(PinEntity, { ...row }, ['workstation', 'userId']);
  },

  /** Whether it is this very PIN still: not where it was removed or set anew since `row` was read. */
  async update(tx: WriteContext, row: PinRow, patch: Partial<PinRow>): Promise<boolean> {
    const { workstation, userId, pinHash } = row;
    return (await managerOf(tx).update(PinEntity, { workstation, userId, pinHash }, patch)).affected === 1;
  },

  /** A log-in by password puts a PIN that was switched off here back on. */
  async forgive(tx: WriteContext, workstation: string, userId: string): Promise<void> {
    await managerOf(tx).update(PinEntity, { workstation, userId }, { tries: 0, off: '' });
  },

  /** Answers whether there was one. */
  async remove(tx: WriteContext, workstation: string, userId: string): Promise<boolean> {
    return (await managerOf(tx).delete(PinEntity, { workstation, userId })).affected === 1;
  },

  /** At every workstation: the password behind it is another one, or the person has left. */
  async removeOf(tx: WriteContext, userId: string): Promise<void> {
    await managerOf(tx).delete(PinEntity, { userId });
  },

  async removeAll(tx: WriteContext): Promise<void> {
    await managerOf(tx).clear(PinEntity);
  },

  /** Version 0 stands for the settings that came with the app. */
  async settings(at: ReadContext): Promise<{ readonly settings: PinSettings; readonly version: number }> {
    const stored = await managerOf(at).findOneBy(SettingEntity, { key });
    return { settings: { ...firstPinSettings, ...(stored?.value as object) }, version: stored?.version ?? 0 };
  },

  async saveSettings(tx: WriteContext, value: PinSettings, version: number): Promise<void> {
    const stored = await managerOf(tx).findOneBy(SettingEntity, { key });
    if (!stored && version === 0) {
      await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
      return;
    }
    const current = () => pinsRepository.settings(tx);
    await updateVersion(tx, SettingEntity, { key, version }, { value }, { code: 'people.pinSettingsChanged', current });
  },
};
