import type { Partner, PartnerInput } from '../../../shared/contract/tracking.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { oneLine } from '../../../shared/lib/text.ts';
import type { PartnerRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { partnersRepository } from './partners.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';

type Saved = PartnerInput & { readonly id: string | null; readonly version: number };

/** 2.4: the network companies that deliver for us. */
export function createPartners(deps: TrackingDeps) {
  const { database } = deps;
  return {
    list: async (): Promise<Partner[]> => (await partnersRepository.all(database.read)).map(partnerOf),
    save: (actor: Actor, input: Saved): Promise<Partner> => database.write((tx) => save(tx, deps, actor, input)),
  };
}

async function save(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: Saved): Promise<Partner> {
  const { id, version, ...given } = input;
  const name = oneLine(given.name);
  const namesake = await partnersRepository.named(tx, name);
  if (namesake && namesake.id !== id) throw new UserError('tracking.partnerKnown', { name });
  const contacts = given.contacts.filter((contact) => contact.name || contact.phone || contact.email);
  const content = { ...given, name, contacts, updatedAt: deps.now() };
  const row: PartnerRow = { ...content, id: id ?? deps.ports.ids.next(), version: version + 1 };
  if (id === null) await partnersRepository.insert(tx, { ...row, version: 1 });
  else await partnersRepository.update(tx, id, version, content);
  await deps.events.append(tx, actor, [
    {
      type: id === null ? 'partner.added' : 'partner.changed',
      subject: { kind: 'partner', id: row.id },
      clauses: ['2.4'],
      payload: { name, active: given.active },
    },
  ]);
  tx.changed('tracking', row.id);
  return partnerOf({ ...row, version: id === null ? 1 : version + 1 });
}

function partnerOf({ updatedAt: _at, contacts, ...partner }: PartnerRow): Partner {
  return { ...partner, contacts: [...contacts] };
}
