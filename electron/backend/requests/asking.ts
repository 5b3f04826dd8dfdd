import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { checkRequest, leaderOf, type RequestKind } from '../../../shared/domain/requests/request.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { RequestRow } from '../database/entities/requests.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { requestEvents } from './request-facts.ts';
import type { RequestsDeps } from './requests.deps.ts';
import { requestsRepository } from './requests.repository.ts';

export interface NewRequest {
  readonly token: string;
  readonly kind: RequestKind;
  readonly toRole: Role | null;
  readonly toId: string | null;
  readonly text: string;
  /** `null` for at once. */
  readonly dueAt: number | null;
  readonly about: AboutInput;
}

/** Asks a department, or hands a case to its leaders; once for each token (4.3.1.3, 4.3.1.7, 4.3.1.9). */
export async function ask(
  tx: WriteContext,
  deps: RequestsDeps,
  actor: Actor,
  { about: given, ...input }: NewRequest,
): Promise<RequestRow> {
  const known = await requestsRepository.ofToken(tx, input.token);
  if (known) return known;
  const now = deps.now();
  const to = await addresseeOf(tx, deps, input);
  const dueAt = input.kind === 'request' ? (input.dueAt ?? now) : now;
  const issues = checkRequest({ ...input, ...to, dueAt }, now);
  if (issues.length > 0) throw new UserError('requests.incomplete', {}, issues);
  const { orderId, orderNumber, customerId, customerName, noteId, reportId } = await deps.notes.about(tx, given);
  const row: RequestRow = {
    ...to,
    ...nothingYet,
    orderId,
    orderNumber,
    customerId,
    customerName,
    noteId,
    reportId,
    id: deps.ports.ids.next(),
    token: input.token,
    kind: input.kind,
    fromId: actor.userId,
    fromName: actor.displayName,
    text: input.text.trim(),
    askedAt: now,
    dueAt,
  };
  if (!(await requestsRepository.insert(tx, row))) {
    const other = await requestsRepository.ofToken(tx, input.token);
    if (!other) throw new Error('A request that is gone');
    return other;
  }
  await deps.events.append(tx, actor, requestEvents('asked', row, { text: row.text, dueAt }));
  tx.changed('request', row.id);
  return row;
}

const nothingYet = {
  state: 'asked',
  acknowledgedAt: null,
  acknowledgedByName: '',
  answer: '',
  answeredAt: null,
  answeredByName: '',
  reason: '',
  endedAt: null,
  round: 1,
  version: 1,
} as const satisfies Partial<RequestRow>;

/** A person, or a role; a case for the leaders finds its own. */
async function addresseeOf(
  tx: WriteContext,
  { staff }: RequestsDeps,
  { kind, toRole, toId }: Pick<NewRequest, 'kind' | 'toRole' | 'toId'>,
): Promise<Pick<RequestRow, 'toRole' | 'toId' | 'toName'>> {
  if (kind !== 'request') return { toRole: leaderOf[kind], toId: null, toName: '' };
  if (toId === null) return { toRole, toId: null, toName: '' };
  const person = (await staff(tx)).colleagues.find(({ id }) => id === toId);
  if (!person) {
    const code = 'requests.addresseeUnknown';
    throw new UserError(code, {}, [{ path: 'to', code }]);
  }
  return { toRole: null, toId, toName: person.name };
}
