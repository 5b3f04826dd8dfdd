import type { Message, MessageRow } from '../../../shared/contract/mailbox.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { MailMessageRow } from '../database/entities/mailbox.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailboxRepository as repository } from './mailbox.repository.ts';
import { proposalsOf } from './recognise.ts';

/** A message whole, with what it seems to say and where else it lies. */
export async function messageOf(at: ReadContext, deps: MailboxDeps, row: MailMessageRow): Promise<Message> {
  return {
    ...(await rowOf(at, row.id)),
    text: row.body,
    // The message itself stands beside them as text.
    files: row.files.map(({ hash: _hash, purpose: _purpose, ...file }) => file),
    proposals: await proposalsOf(at, deps, row),
    elsewhere: await repository.elsewhere(at, row),
  };
}

/** The message as lists show it now; also what a conflict carries. */
export async function rowOf(at: ReadContext, id: string): Promise<MessageRow> {
  const row = await repository.listed(at, id);
  if (!row) throw new UserError('mailbox.notFound');
  return row;
}

export async function mustFindMessage(at: ReadContext, id: string): Promise<MailMessageRow> {
  const row = await repository.find(at, id);
  if (!row) throw new UserError('mailbox.notFound');
  return row;
}
