import { type Approval, openSteps, rightToSign, type Signer } from '../../../shared/domain/handovers/approval.ts';
import { isAwayAt } from '../../../shared/domain/handovers/absence.ts';
import type { Step } from '../../../shared/domain/handovers/steps.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { actsFor } from '../../../shared/domain/tasks/recipients.ts';
import { askedFor } from '../../../shared/domain/people/standing.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { AbsenceRow, HandoverRow, HandoverSignatureRow } from '../database/entities/handovers.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { absencesRepository } from './absences.repository.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import type { HandoversDeps } from './handovers.deps.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Those in which he may be asked to act today. */
  readonly roles: readonly Role[];
}

/** Who works here today and who stands in for whom. */
export interface Staff {
  readonly today: string;
  readonly colleagues: readonly Colleague[];
  /** Of this moment only. */
  readonly absences: readonly AbsenceRow[];
}

export async function today({ now, company }: Pick<HandoversDeps, 'now' | 'company'>): Promise<string> {
  return wallTime(now(), await company.zone()).day;
}

export async function staffOf(at: ReadContext, deps: HandoversDeps): Promise<Staff> {
  const now = wallTime(deps.now(), await deps.company.zone());
  const absences = await absencesRepository.from(at, now.day);
  return {
    today: now.day,
    colleagues: askedFor(await acceptanceRepository.colleagues(at), await deps.people.standing.all(at)),
    absences: absences.filter((absence) => isAwayAt(absence, now)),
  };
}

/** A person as the rule sees him; `null` when he does not work here any more. */
export function signerOf({ colleagues, absences }: Staff, userId: string): Signer | null {
  const person = colleagues.find(({ id }) => id === userId);
  if (!person) return null;
  const away = actsFor(userId, { people: colleagues, absences });
  return { id: person.id, roles: person.roles, standsInFor: colleagues.filter(({ id }) => away.has(id)) };
}

export interface Able {
  readonly id: string;
  readonly name: string;
  /** The absent person in whose place he would sign. */
  readonly forName: string | null;
}

/** Who may give a signature, as if its turn had come. */
export function maySign(approval: Approval, step: Step, staff: Staff): readonly Able[] {
  const atTurn = openSteps(approval).includes(step) ? approval : asIfOpen(approval, step);
  return staff.colleagues.flatMap(({ id, name }) => {
    const signer = signerOf(staff, id);
    const right = signer && rightToSign(atTurn, step, signer);
    if (!right || 'refused' in right) return [];
    return [{ id, name, forName: nameOf(staff, right.forId) }];
  });
}

/** Only this step is left to sign; who signed before still counts. */
function asIfOpen(approval: Approval, step: Step): Approval {
  const ghosts = ['marketingManager', ...approval.departments, 'gm'] as const;
  const given = new Set(approval.signatures.map((signature) => signature.step));
  const others = ghosts
    .filter((one) => one !== step && !given.has(one))
    .map((one) => ({ step: one, decision: 'signed' as const, byId: '', forId: null }));
  return { ...approval, state: 'submitted', signatures: [...approval.signatures, ...others] };
}

export function nameOf({ colleagues }: Staff, id: string | null): string | null {
  return colleagues.find((one) => one.id === id)?.name ?? null;
}

/** The form as the rule sees it. */
export function approvalOf(row: HandoverRow, signatures: readonly HandoverSignatureRow[]): Approval {
  const { id, state, revision, content } = row;
  const authorIds = [row.authorId, ...(row.submittedById ? [row.submittedById] : [])];
  return {
    state,
    revision,
    authorIds,
    departments: content.departments,
    signatures: signatures.filter((one) => one.handoverId === id && one.revision === revision),
  };
}
