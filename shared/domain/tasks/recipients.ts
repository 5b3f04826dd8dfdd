import type { Role } from '../people/roles.ts';
import type { Recipient } from './rule.ts';

/** Who works here, and who stands in for whom today. */
export interface Staff {
  readonly people: readonly { readonly id: string; readonly roles: readonly Role[] }[];
  readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
}

/** A person who is told, and in whose place. */
export interface Told {
  readonly userId: string;
  readonly forId: string | null;
}

/** A person, everybody in a role, or nobody any more. */
export interface TaskOwner {
  readonly ownerId: string | null;
  readonly ownerRole: Role | null;
}

/**
 * The people behind the recipients, each once, absent ones replaced by whoever stands in for them. Where those who
 * stand in for each other are all away there is nobody.
 */
export function peopleFor(recipients: readonly Recipient[], owner: TaskOwner, staff: Staff): readonly Told[] {
  const wanted = recipients.flatMap((recipient) => {
    if (recipient !== 'owner') return holders(recipient, staff);
    if (owner.ownerId !== null) return [owner.ownerId];
    return owner.ownerRole === null ? [] : holders(owner.ownerRole, staff);
  });
  const told = new Map<string, Told>();
  for (const id of wanted) {
    const present = presentFor(id, staff);
    if (present === null || told.get(present)?.forId === null) continue;
    if (present === id || !told.has(present)) {
      told.set(present, { userId: present, forId: present === id ? null : id });
    }
  }
  return [...told.values()];
}

/** In whose place somebody acts today: his own, and that of everybody whom he stands in for. */
export interface Places {
  readonly ids: readonly string[];
  readonly roles: readonly Role[];
}

export function placesOf(self: { readonly userId: string; readonly roles: readonly Role[] }, staff: Staff): Places {
  const others = staff.absences
    .map(({ userId }) => userId)
    .filter((id) => id !== self.userId && presentFor(id, staff) === self.userId);
  const roles = staff.people.flatMap((person) => (others.includes(person.id) ? person.roles : []));
  return { ids: [self.userId, ...others], roles: [...new Set([...self.roles, ...roles])] };
}

/** Whom somebody may sign for: those who named him, and those whose substitute is away and leads on to him. */
export function actsFor(userId: string, staff: Staff): ReadonlySet<string> {
  const { absences } = staff;
  const own = absences.filter((absence) => absence.substituteId === userId).map((absence) => absence.userId);
  return new Set([...own, ...placesOf({ userId, roles: [] }, staff).ids].filter((id) => id !== userId));
}

function holders(role: Role, { people }: Staff): readonly string[] {
  return people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
}

/** The person himself when he is here, else whoever stands in for him, and so on. */
function presentFor(id: string, { people, absences }: Staff): string | null {
  const asked = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !asked.has(next); ) {
    asked.add(next);
    const person: string = next;
    const absence = absences.find(({ userId }) => userId === person);
    if (!absence) return people.some((one) => one.id === person) ? person : null;
    next = absence.substituteId;
  }
  return null;
}
