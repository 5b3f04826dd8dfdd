import { accountAt } from '../../helpers/outbox.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type SmtpServer, smtpPassword } from '../../helpers/smtp-server.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { type Books, moveTo } from './house.ts';

export const acted = ({ id, version }: Pick<Statement, 'id' | 'version'>) => ({ id, version });

/** Lets the counter send by this server. */
export async function mailBy({ counter }: Books, { port }: SmtpServer): Promise<void> {
  const admin = await counter.admin();
  const { standings: _standings, ...before } = await admin.mail.settings.get();
  const secrets = { first: smtpPassword, second: null, sms: null };
  await admin.mail.settings.save({ ...before, first: accountAt(port), secrets });
}

/** The statement of November once it was reviewed, on Thursday the 26th at 10:00. */
export async function reviewed(books: Books): Promise<Statement> {
  moveTo(books.desk, '26T10:00');
  return handedOver(books, await books.draft(books.clerk));
}

/** A draft of CS's, handed in and reviewed by finance. */
export async function handedOver(books: Books, draft: Statement): Promise<Statement> {
  const submitted = await books.clerk.settlement.statements.submit(acted(draft));
  return books.finance.settlement.statements.review(acted(submitted));
}

/** The statement once its message came to this state. */
export function reached({ clerk }: Books, { id }: Pick<Statement, 'id'>, state: string): Promise<Statement> {
  return pollUntil(`the message to be ${state}`, async () => {
    const found = await clerk.settlement.statements.get({ id });
    return found.messageState === state && found;
  });
}
