import { readProposals } from '../../../shared/domain/mailbox/read-proposals.ts';
import type { Proposal } from '../../../shared/domain/mailbox/proposal.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { MailMessageRow } from '../database/entities/mailbox.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { MailboxDeps } from './mailbox.deps.ts';

/** The one customer who has this address; with none or several it stays open. */
export async function recogniseSender(
  at: ReadContext,
  { customers }: Pick<MailboxDeps, 'customers'>,
  address: string,
): Promise<Pick<MailMessageRow, 'customerId' | 'customerName'>> {
  const found = address ? await customers.byEmail(at, address) : [];
  const [only] = found;
  return found.length === 1 && only
    ? { customerId: only.id, customerName: only.name }
    : { customerId: null, customerName: '' };
}

/** What a message seems to say, for the form. Days count from the day on which it was sent. */
export async function proposalsOf(at: ReadContext, deps: MailboxDeps, row: MailMessageRow): Promise<Proposal[]> {
  const { customers, company } = deps;
  const likely = row.fromAddress ? await customers.byEmail(at, row.fromAddress) : [];
  const sent = wallTime(row.sentAt ?? row.receivedAt, await company.zone());
  return readProposals(
    { subject: row.subject, fromName: row.fromName, fromAddress: row.fromAddress, text: row.body },
    { day: sent.day, customers: likely, parseAddress: (text) => customers.parseAddress(text) },
  );
}
