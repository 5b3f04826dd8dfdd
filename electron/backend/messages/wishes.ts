import type { CustomerWish } from '../../../shared/contract/messages.ts';
import { isMobile } from '../../../shared/domain/mail/check-message.ts';
import { checkWish, usualWish, type Wish } from '../../../shared/domain/messages/wish.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { wishesRepository } from './messages.repository.ts';

type SavedWish = Wish & { readonly customerId: string; readonly version: number };

/** How each customer wants to be told (2.4.3, 2.5.1). */
export function createWishes(deps: MessagesDeps) {
  const { database } = deps;
  return {
    get: (customerId: string, at: ReadContext = database.read): Promise<CustomerWish> => wishOf(at, customerId),

    save: (actor: Actor, input: SavedWish): Promise<CustomerWish> =>
      database.write((tx) => save(tx, deps, actor, input)),
  };
}

async function wishOf(at: ReadContext, customerId: string): Promise<CustomerWish> {
  const row = await wishesRepository.find(at, customerId);
  if (!row) return { ...usualWish, version: 0 };
  const { way, contactName, language, version } = row;
  return { way, contactName, language, version };
}

async function save(tx: WriteContext, deps: MessagesDeps, actor: Actor, input: SavedWish): Promise<CustomerWish> {
  const { customerId, way, contactName, language } = input;
  const { contacts } = await deps.customers.get(customerId, tx);
  const issues = checkWish(input, contacts, isMobile);
  if (issues.length > 0) throw new UserError('messages.wishWrong', {}, issues);
  const row = { customerId, way, contactName, language, updatedAt: deps.now(), version: input.version };
  await wishesRepository.save(tx, row, () => wishOf(tx, customerId));
  const subject = { kind: 'customer', id: customerId };
  const payload = { way, contactName, language };
  await deps.events.append(tx, actor, [{ type: 'customer.wishSet', subject, clauses: ['2.4.3', '2.5.1'], payload }]);
  tx.changed('contact', customerId);
  return wishOf(tx, customerId);
}
