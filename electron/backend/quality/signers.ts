import {
  type Approval,
  missingSteps,
  openSteps,
  rightOnceOpen,
  rightToSign,
  type Signer,
} from '../../../shared/domain/quality/approval.ts';
import type { AnalysisStep } from '../../../shared/domain/quality/values.ts';
import { actsFor } from '../../../shared/domain/tasks/recipients.ts';
import type { QualityAnalysisRow, QualitySignatureRow } from '../database/entities/quality.ts';
import type { Staff } from './quality.deps.ts';

/** A person as the rule sees him; `null` when he does not work here any more. */
export function signerOf({ colleagues, absences }: Staff, userId: string): Signer | null {
  const person = colleagues.find(({ id }) => id === userId);
  if (!person) return null;
  const away = actsFor(userId, { people: colleagues, absences });
  return { id: person.id, roles: person.roles, standsInFor: colleagues.filter(({ id }) => away.has(id)) };
}

export function nameOf({ colleagues }: Staff, id: string | null): string | null {
  return colleagues.find((one) => one.id === id)?.name ?? null;
}

/** The analysis as the rule sees it. */
export function approvalOf(row: QualityAnalysisRow, signatures: readonly QualitySignatureRow[]): Approval {
  const { caseId, revision, state, content } = row;
  const authorIds = [row.authorId, ...(row.submittedById ? [row.submittedById] : [])];
  const given = signatures.filter((one) => one.caseId === caseId && one.revision === revision);
  return { state, authorIds, parts: content.parts, signatures: given };
}

/** Signatures that are still missing, and who may give each, as things stand. */
export function missingOf(approval: Approval, staff: Staff) {
  if (approval.state !== 'draft' && approval.state !== 'submitted') return [];
  const open = openSteps(approval);
  return missingSteps(approval).map((step) => ({
    step,
    open: open.includes(step),
    maySign: staff.colleagues.flatMap(({ id, name }) => {
      const signer = signerOf(staff, id);
      const right = signer && rightOnceOpen(approval, step, signer);
      return !right || 'refused' in right ? [] : [{ id, name, forName: nameOf(staff, right.forId) }];
    }),
  }));
}

/** Steps that a person may sign now. */
export function stepsFor(approval: Approval, staff: Staff, userId: string): readonly AnalysisStep[] {
  const signer = signerOf(staff, userId);
  if (!signer) return [];
  return openSteps(approval).filter((step) => !('refused' in rightToSign(approval, step, signer)));
}
