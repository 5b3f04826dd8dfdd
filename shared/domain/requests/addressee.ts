import type { Role } from '../people/roles.ts';
import { placesOf } from '../tasks/recipients.ts';

export interface Absence {
  readonly userId: string;
  readonly substituteId: string;
}

interface Person {
  readonly userId: string;
  readonly roles: readonly Role[];
}

interface Staff {
  readonly colleagues: readonly { readonly id: string; readonly roles: readonly Role[] }[];
  readonly absences: readonly Absence[];
}

interface Request {
  readonly fromId: string;
  readonly toId: string | null;
  readonly toRole: Role | null;
}

/** Whose turn a request is for somebody: who was asked, in person or by role, or stands in for him, may answer it. */
export function sideOf(
  { fromId, toId, toRole }: Request,
  person: Person,
  staff: Staff,
): 'asker' | 'answerer' | 'neither' {
  const { ids, roles } = placesOf(person, { people: staff.colleagues, absences: staff.absences });
  const asked = toId !== null ? ids.includes(toId) : toRole !== null && roles.includes(toRole);
  if (asked) return 'answerer';
  return ids.includes(fromId) ? 'asker' : 'neither';
}
