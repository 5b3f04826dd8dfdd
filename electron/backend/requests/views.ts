import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { RequestRow } from '../database/entities/requests.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { RequestsDeps } from './requests.deps.ts';
import { requestsRepository } from './requests.repository.ts';
import { sideOf } from './side.ts';

export async function mustFind(at: ReadContext, id: string): Promise<RequestRow> {
  const row = await requestsRepository.find(at, id);
  if (!row) throw new UserError('requests.unknown');
  return row;
}

/** Requests as somebody sees them: his own, his to answer, or neither. */
export async function viewsFor(
  at: ReadContext,
  { staff }: Pick<RequestsDeps, 'staff'>,
  actor: Actor,
  rows: readonly RequestRow[],
): Promise<DepartmentRequest[]> {
  if (rows.length === 0) return [];
  const known = await staff(at);
  return rows.map(({ token: _token, ...row }) => ({ ...row, mine: sideOf(row, actor, known) }));
}

export async function viewFor(
  at: ReadContext,
  deps: Pick<RequestsDeps, 'staff'>,
  actor: Actor,
  row: RequestRow,
): Promise<DepartmentRequest> {
  const [view] = await viewsFor(at, deps, actor, [row]);
  if (!view) throw new Error('A request that is gone');
  return view;
}
