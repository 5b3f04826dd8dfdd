import { createHash } from 'node:crypto';
import type { FetchMessageObject } from 'imapflow';
import type { MailSettings } from '../../../../shared/contract/mailbox.ts';
import { messageLimit } from '../../../../shared/domain/mailbox/message.ts';
import { addDays, wallTime } from '../../../../shared/lib/dates.ts';
import type { MailPositionRow } from '../../database/entities/mailbox.ts';
import type { MailboxDeps } from '../mailbox.deps.ts';
import { positionRepository } from '../position.repository.ts';
import { inFolder, type OpenFolder } from './connection.ts';
import { type Holder, HoldLost, type MessageHead, storeMessage } from './store-message.ts';

export interface LookInput {
  readonly settings: MailSettings;
  readonly password: string;
  readonly position: MailPositionRow;
  readonly holder: Holder;
  readonly stop: AbortSignal;
}

/** Messages that are listed in one go. */
const step = 200;

/**
 * Fetches what is new in the mailbox, one message after the other. Nothing is changed on the server, unless the
 * company wants what was fetched to be marked as read. Throws `MailboxUnreachable`, or `HoldLost`.
 */
export async function look(deps: MailboxDeps, input: LookInput): Promise<void> {
  const { settings, password, stop, holder } = input;
  await inFolder({ address: settings, password, stop }, settings.markSeen, async (folder) => {
    const place = await settle(deps, input, folder);
    let last = place.lastUid;
    for (;;) {
      const uids = await newUids(folder, last, place.since);
      for (const uid of uids.slice(0, step)) {
        if (stop.aborted) return;
        await takeOne(deps, holder, folder, uid, settings.markSeen);
        last = uid;
      }
      if (uids.length <= step) return;
    }
  });
}

interface Place {
  readonly lastUid: number;
  /** Nothing of this folder is known yet: messages from this day on are taken. */
  readonly since: string | null;
}

/** From where to read on. In another mailbox, or in one whose numbers were given anew, the numbers of before mean nothing. */
async function settle(
  deps: MailboxDeps,
  { settings, position, holder }: LookInput,
  folder: OpenFolder,
): Promise<Place> {
  const box = folder.client.mailbox;
  const uidValidity = box ? String(box.uidValidity) : '';
  const { host, user, folder: name } = settings;
  const account = createHash('sha256').update(`${host}\n${user}\n${name}`).digest('hex');
  if (position.account === account && position.uidValidity === uidValidity && position.lastUid > 0) {
    return { lastUid: position.lastUid, since: null };
  }
  const zone = await deps.company.zone();
  const dayOf = (at: number) => wallTime(at, zone).day;
  const known = position.account === account;
  const first = known ? position.sinceDay : addDays(dayOf(deps.now()), -settings.firstDays);
  // Numbers given anew: what came since shortly before the last look; each is known again by its content.
  const renumbered = known && position.uidValidity !== uidValidity && position.reachedAt !== null;
  const since = renumbered ? addDays(dayOf(position.reachedAt ?? 0), -2) : first;
  const patch = { account, uidValidity, lastUid: 0, sinceDay: first };
  await deps.database.write(async (tx) => {
    if (!(await positionRepository.update(tx, holder.worker, patch))) throw new HoldLost();
  });
  return { lastUid: 0, since };
}

async function newUids({ client, ask }: OpenFolder, last: number, since: string | null): Promise<readonly number[]> {
  if (!client.mailbox || client.mailbox.exists === 0) return [];
  const query = { uid: `${last + 1}:*`, ...(since ? { since: new Date(`${since}T00:00:00Z`) } : {}) };
  const found = await ask(() => client.search(query, { uid: true }));
  // A range that begins behind the last message still names it.
  return Array.isArray(found) ? found.filter((uid) => uid > last).toSorted((one, other) => one - other) : [];
}

async function takeOne(
  deps: MailboxDeps,
  holder: Holder,
  { client, ask }: OpenFolder,
  uid: number,
  markSeen: boolean,
): Promise<void> {
  const facts = { size: true, envelope: true, internalDate: true } as const;
  const found = await ask(() => client.fetchOne(String(uid), facts, { uid: true }));
  // Deleted on the server in this moment: there is nothing left to take.
  if (!found) return;
  const head = headOf(deps, uid, found);
  if (head.size > messageLimit) return storeMessage(deps, holder, head, null);
  const whole = await ask(() => client.fetchOne(String(uid), { source: true }, { uid: true }));
  if (!whole || !whole.source) return;
  await storeMessage(deps, holder, head, whole.source);
  if (markSeen) await ask(() => client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }));
}

function headOf({ now }: MailboxDeps, uid: number, found: FetchMessageObject): MessageHead {
  const { envelope, size = 0 } = found;
  const sender = envelope?.from?.[0];
  const timeOf = (date: Date | string | undefined) => {
    const at = date === undefined ? Number.NaN : new Date(date).getTime();
    return Number.isSafeInteger(at) ? at : null;
  };
  return {
    uid,
    size,
    messageId: (envelope?.messageId ?? '').slice(0, 255),
    fromName: (sender?.name ?? '').slice(0, 200),
    fromAddress: (sender?.address ?? '').slice(0, 254).toLowerCase(),
    subject: (envelope?.subject ?? '').slice(0, 500),
    sentAt: timeOf(envelope?.date),
    receivedAt: timeOf(found.internalDate) ?? now(),
  };
}
