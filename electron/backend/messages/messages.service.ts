import { createContacts } from './contacts.ts';
import { createMessagesFollower } from './following.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { createPeople } from './people.ts';
import { createTelling } from './telling.ts';
import { createWishes } from './wishes.ts';

/** What is said to customers, consignees and network companies about an order, and what they said. */
export function createMessagesService(deps: MessagesDeps) {
  const wishes = createWishes(deps);
  return {
    /** Keeps those who were informed of trouble among the order's contacts. */
    follower: createMessagesFollower(deps),
    contacts: createContacts(deps),
    people: createPeople(deps, wishes),
    wishes,
    ...createTelling(deps),
  };
}
