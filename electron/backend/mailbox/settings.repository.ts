import { SettingEntity } from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import type { MailSettings } from '../../../shared/contract/mailbox.ts';

const key = 'mailbox';

type StoredSettings = Omit<MailSettings, 'version'>;

/** A mailbox that was never set up: off, with the ways that most servers have. */
const untouched: MailSettings = {
  enabled: false,
  host: '',
  port: 993,
  security: 'tls',
  user: '',
  folder: 'INBOX',
  intervalSeconds: 60,
  markSeen: false,
  firstDays: 3,
  version: 0,
};

/** What the company set for its mailbox; the password is not among it. */
export const mailSettingsRepository = {
  async read(at: ReadContext): Promise<MailSettings> {
    const row = await managerOf(at).findOneBy(SettingEntity, { key });
    return row ? { ...untouched, ...(row.value as StoredSettings), version: row.version } : untouched;
  },

  async save(tx: WriteContext, { version, ...value }: MailSettings): Promise<void> {
    if (version === 0) await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
    else {
      const current = () => mailSettingsRepository.read(tx);
      await updateVersion(tx, SettingEntity, { key, version }, { value }, { code: 'mailbox.settingsChanged', current });
    }
  },
};
