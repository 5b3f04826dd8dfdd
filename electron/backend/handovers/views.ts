import type { Handover, HandoverRow as Row } from '../../../shared/contract/handovers.ts';
import { isValidOn } from '../../../shared/domain/handovers/acceptance.ts';
import { missingSteps, openSteps, rightToSign } from '../../../shared/domain/handovers/approval.ts';
import { reviewHandover } from '../../../shared/domain/handovers/content.ts';
import { steps } from '../../../shared/domain/handovers/steps.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { HandoverRow, HandoverSignatureRow } from '../database/entities/handovers.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { approvalOf, maySign, signerOf, type Staff, staffOf } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';
import { handoversRepository } from './handovers.repository.ts';

/** Forms as lists show them, for the person who asks. */
export async function rowsOf(
  at: ReadContext,
  deps: HandoversDeps,
  userId: string,
  rows: readonly HandoverRow[],
): Promise<Row[]> {
  const staff = await staffOf(at, deps);
  const ids = rows.map(({ id }) => id);
  const signatures = await handoversRepository.signatures(at, ids);
  const customers = await acceptanceRepository.customers(
    at,
    rows.map(({ customerId }) => customerId),
  );
  return rows.map((row) => {
    const customer = customers.get(row.customerId);
    return viewOf(row, signatures, staff, userId, { name: customer?.nameZh ?? '', code: customer?.code ?? '' });
  });
}

function viewOf(
  row: HandoverRow,
  signatures: readonly HandoverSignatureRow[],
  staff: Staff,
  userId: string,
  customer: { readonly name: string; readonly code: string },
): Row {
  const { id, kind, number, revision, state, customerId, authorName, validFrom, validUntil } = row;
  const approval = approvalOf(row, signatures);
  const open = openSteps(approval);
  const waiting = state === 'draft' || state === 'submitted';
  const missing = (waiting ? missingSteps(approval) : []).map((step) => ({
    step,
    open: open.includes(step),
    maySign: [...maySign(approval, step, staff)],
  }));
  const { updatedAt, submittedAt, version } = row;
  return {
    id,
    kind,
    number,
    revision,
    state,
    customerId,
    authorName,
    validFrom,
    validUntil,
    customerName: customer.name,
    customerCode: customer.code,
    validity: validityOf(row, staff.today),
    missing,
    waitsForMe: missing.some((step) => step.open && step.maySign.some((one) => one.id === userId)),
    updatedAt,
    submittedAt,
    version,
  };
}

function validityOf(row: HandoverRow, today: string): Row['validity'] {
  if (row.state !== 'effective') return 'none';
  if (isValidOn(row, today)) return 'valid';
  return row.validFrom > today ? 'notYet' : 'expired';
}

/** One form whole, for the person who asks. Throws `handovers.notFound`. */
export async function formOf(at: ReadContext, deps: HandoversDeps, userId: string, id: string): Promise<Handover> {
  const row = await mustFind(at, id);
  const [view] = await rowsOf(at, deps, userId, [row]);
  if (!view) throw new UserError('handovers.notFound');
  const staff = await staffOf(at, deps);
  const signatures = await handoversRepository.signatures(at, [id]);
  const revisions = await handoversRepository.revisions(at, id);
  const signer = signerOf(staff, userId);
  const approval = approvalOf(row, signatures);
  const given = (revision: number) =>
    signatures
      .filter((one) => one.revision === revision)
      .toSorted((a, b) => a.at - b.at || steps.indexOf(a.step) - steps.indexOf(b.step))
      .map(signatureOf);
  const { content, authorId, createdAt, effectiveAt, reason } = row;
  return {
    ...view,
    content,
    authorId,
    createdAt,
    effectiveAt,
    reason,
    otherDepartment: content.otherDepartment,
    signatures: given(row.revision),
    history: revisions
      .filter(({ revision }) => revision < row.revision)
      .map(({ revision, submittedAt, submittedByName, content: then }) => {
        return {
          revision,
          submittedAt,
          submittedByName,
          content: then,
          signatures: given(revision),
        };
      }),
    issues: row.state === 'draft' ? [...(await issuesOf(at, deps, row, staff.today))] : [],
    mySteps: signer ? openSteps(approval).filter((step) => !('refused' in rightToSign(approval, step, signer))) : [],
  };
}

/** What keeps a form from being handed in. */
export async function issuesOf(at: ReadContext, deps: HandoversDeps, row: HandoverRow, day: string) {
  const papers = await deps.attachments.of(at, row.id);
  const facts = { kind: row.kind, today: day, papers: papers.map(({ purpose }) => purpose) };
  return reviewHandover(row.content, facts);
}

export async function mustFind(at: ReadContext, id: string): Promise<HandoverRow> {
  const row = await handoversRepository.find(at, id);
  if (!row) throw new UserError('handovers.notFound');
  return row;
}

function signatureOf({ step, decision, byName, forName, reason, at }: HandoverSignatureRow) {
  return { step, decision, byName, forName, reason, at };
}
