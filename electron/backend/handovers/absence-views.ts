import type { Absence } from '../../../shared/contract/handovers.ts';
import type { AbsenceRow } from '../database/entities/handovers.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { acceptanceRepository } from './acceptance.repository.ts';

export async function viewsOf(at: ReadContext, actor: Actor, rows: readonly AbsenceRow[]): Promise<Absence[]> {
  const names = new Map((await acceptanceRepository.colleagues(at)).map(({ id, name }) => [id, name]));
  return rows.map(({ recordedAt, recordedById: _by, endedAt, kind, ...row }) => ({
    ...row,
    kind: kind ?? 'other',
    recordedAt,
    userName: names.get(row.userId) ?? '',
    substituteName: names.get(row.substituteId) ?? '',
    mayEnd: endedAt === null && mayRecord(actor, row.userId),
  }));
}

/** One says himself when one is away; for others whoever leads them does, or an administrator of people. */
export function mayRecord(
  { userId: own, permissions }: Pick<Actor, 'userId' | 'permissions'>,
  userId: string,
): boolean {
  return own === userId || permissions.has('absences.record') || permissions.has('people.administer');
}
