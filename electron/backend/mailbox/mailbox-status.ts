import type { MailAddress } from '../../../shared/domain/mailbox/settings.ts';
import { MailboxUnreachable } from './imap/faults.ts';
import { inFolder } from './imap/connection.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { positionRepository } from './position.repository.ts';
import { readPassword } from './settings.ts';
import { mailSettingsRepository } from './settings.repository.ts';

/** How the mailbox stands: computed from what the last looks left behind. */
export async function mailboxStatus(deps: MailboxDeps) {
  const { read } = deps.database;
  const { enabled } = await mailSettingsRepository.read(read);
  const position = await positionRepository.read(read);
  return {
    enabled,
    looksHere: enabled && deps.config.workers && Boolean(await readPassword(deps)),
    looking: position !== null && position.heldBy !== '' && position.heldUntil > deps.now(),
    lookedAt: position?.lookedAt ?? null,
    reachedAt: position?.reachedAt ?? null,
    nextLookAt: position?.lookedAt ? position.nextLookAt : null,
    failures: position?.failures ?? 0,
    errorCode: position?.errorCode ?? null,
    errorDetail: position?.errorDetail ?? null,
  };
}

/** What came of a try: a catalogue code with its params, or how many messages lie there. */
export interface MailTest {
  readonly ok: boolean;
  readonly code: string | null;
  readonly params: Record<string, string | number>;
  readonly messages: number | null;
}

/** Longest wait of the person who tests, ms. */
const testPatience = 30_000;

/** Goes to the server and opens the folder; says in plain words what came of it. `null`: the password kept here. */
export async function testMailbox(
  deps: MailboxDeps,
  input: MailAddress & { readonly password: string | null },
): Promise<MailTest> {
  const password = input.password ?? (await readPassword(deps)) ?? '';
  const access = { address: input, password, stop: AbortSignal.timeout(testPatience) };
  try {
    const messages = await inFolder(access, false, async ({ client }) => (client.mailbox ? client.mailbox.exists : 0));
    return { ok: true, code: null, params: {}, messages };
  } catch (error) {
    if (!(error instanceof MailboxUnreachable)) throw error;
    const { code, detail } = error.fault;
    return {
      ok: false,
      code,
      params: { host: input.host, port: input.port, folder: input.folder, detail },
      messages: null,
    };
  }
}
