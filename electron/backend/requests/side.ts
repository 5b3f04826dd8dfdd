import type { Role } from '../../../shared/domain/people/roles.ts';
import { placesOf } from '../../../shared/domain/tasks/recipients.ts';
import type { RequestRow } from '../database/entities/requests.ts';
import type { RequestsDeps } from './requests.deps.ts';

type Staff = Awaited<ReturnType<RequestsDeps['staff']>>;

interface Person {
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** Whose turn a request is for somebody: who was asked, in person or by role, or stands in for him, may answer it. */
export function sideOf(
  { fromId, toId, toRole }: Pick<RequestRow, 'fromId' | 'toId' | 'toRole'>,
  person: Person,
  { colleagues, absences }: Staff,
): 'asker' | 'answerer' | 'neither' {
  const { ids, roles } = placesOf(person, { people: colleagues, absences });
  const asked = toId !== null ? ids.includes(toId) : toRole !== null && roles.includes(toRole);
  if (asked) return 'answerer';
  return ids.includes(fromId) ? 'asker' : 'neither';
}
