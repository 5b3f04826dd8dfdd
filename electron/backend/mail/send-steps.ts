import type { Answer } from '../../../shared/domain/mail/outcome.ts';
import type { OutgoingSettings, SenderName, SmtpAccountName } from '../../../shared/domain/mail/settings.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { MailDeps } from './mail.deps.ts';
import { readSecret } from './secrets.ts';
import { recordProgress, type Try } from './send-records.ts';
import { sendSms } from './sms/gateway.ts';
import type { Letter } from './smtp/compose.ts';
import { usualPatience } from './smtp/connection.ts';
import { sendLetter } from './smtp/send-letter.ts';

export interface SendInput {
  /** The claimed message. */
  readonly row: OutboxRow;
  readonly settings: OutgoingSettings;
  /** Ways out that may be tried now, the first choice first. */
  readonly ways: readonly SenderName[];
  readonly stop: AbortSignal;
}

/** Tries a message by one way after the other, until a server speaks about it. */
export async function sendMessage(deps: MailDeps, input: SendInput): Promise<readonly Try[]> {
  const tries: Try[] = [];
  for (const sender of input.ways) {
    const at = deps.now();
    const answer = sender === 'sms' ? await bySms(deps, input) : await byEmail(deps, input, sender);
    tries.push({ sender, at, endedAt: deps.now(), answer });
    if (answer.kind !== 'unreachable') break;
  }
  return tries;
}

async function byEmail(deps: MailDeps, { row, settings, stop }: SendInput, sender: SmtpAccountName): Promise<Answer> {
  const files = await filesOf(deps, row);
  const to = row.recipients.filter(({ state }) => state === 'waiting').map(({ address }) => address);
  if (!files) {
    const told = to.map((address) => ({ address, state: 'refused' as const, reply: '' }));
    return { kind: 'answered', told, reply: '', code: 'mail.fileMissing' };
  }
  const account = settings[sender];
  const letter: Letter = {
    from: { name: account.senderName, address: account.senderAddress },
    // Answers come to the house's usual address, whichever way a letter left.
    replyTo: sender === 'second' && settings.first.senderAddress ? settings.first.senderAddress : null,
    to: row.recipients.map(({ name, address }) => ({ name, address })),
    subject: row.subject,
    text: row.body,
    language: row.language,
    files,
    messageId: row.messageId,
    at: row.queuedAt,
  };
  const patience = deps.config.mailPatience ?? usualPatience;
  return sendLetter({ account, password: await readSecret(deps, sender), patience, stop }, letter, to);
}

/** `null` when a file of the message is not there any more. */
async function filesOf({ files }: MailDeps, row: OutboxRow): Promise<Letter['files'] | null> {
  const found: Letter['files'][number][] = [];
  for (const { fileHash, name, mediaType } of row.files) {
    const content = await files.get(fileHash);
    if (!content) return null;
    found.push({ name, mediaType, content });
  }
  return found;
}

/** One after the other; each acceptance is written down before the next number is asked for. */
async function bySms(deps: MailDeps, { row, settings, stop }: SendInput): Promise<Answer> {
  const access = {
    gateway: settings.sms,
    token: await readSecret(deps, 'sms'),
    patience: (deps.config.mailPatience ?? usualPatience).connect,
    stop,
  };
  let recipients = row.recipients;
  const told: Extract<Answer, { kind: 'answered' }>['told'][number][] = [];
  for (const { address: phone, state } of row.recipients) {
    if (state !== 'waiting') continue;
    const id = `${row.id}-${recipients.findIndex(({ address }) => address === phone)}`;
    const answer = await sendSms(access, { phone, text: row.body, id });
    if (answer.kind !== 'answered') return told.length === 0 ? answer : partlyTold(told, phone, answer.detail);
    told.push(...answer.told);
    recipients = recipients.map((one) => {
      const said = answer.told.find(({ address, state: now }) => address === one.address && now === 'accepted');
      return said ? { ...one, state: 'accepted' as const, reply: said.reply } : one;
    });
    await recordProgress(deps, row, { recipients });
  }
  return { kind: 'answered', told, reply: told.at(-1)?.reply ?? '' };
}

/** The gateway went away in the middle: who was told was told, the others come later. */
function partlyTold(told: Extract<Answer, { kind: 'answered' }>['told'], phone: string, detail: string): Answer {
  return { kind: 'answered', told: [...told, { address: phone, state: 'later', reply: detail }], reply: detail };
}
