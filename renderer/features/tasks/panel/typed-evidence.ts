import type { Attachment } from '../../../../shared/contract/attachments.ts';
import type { ContactWay, Evidence } from '../../../../shared/domain/tasks/evidence.ts';
import type { EvidenceKind } from '../../../../shared/domain/tasks/rule.ts';
import { instantOf, isDay, isTimeOfDay, wallTime } from '../../../../shared/lib/dates.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';

/** Evidence as it stands in the form. */
export interface TypedEvidence {
  readonly result: string;
  readonly person: string;
  readonly phone: string;
  readonly way: ContactWay;
  /** On the company's wall: `2026-11-23 14:05`. */
  readonly at: string;
  readonly attachmentId: Attachment['id'] | null;
}

export function freshEvidence(now: number, zone: string): TypedEvidence {
  const { day, time } = wallTime(now, zone);
  return { result: '', person: '', phone: '', way: 'phone', at: `${day} ${time}`, attachmentId: null };
}

/** What was typed as the contract has it; a time that cannot be read is an issue at its field. */
export function readEvidence(
  typed: TypedEvidence,
  kind: EvidenceKind,
  zone: string,
): { readonly evidence: Evidence; readonly issues: readonly Issue[] } {
  const result = typed.result.trim();
  if (kind !== 'contact') {
    return { evidence: { result, contact: null, attachmentId: typed.attachmentId }, issues: [] };
  }
  const at = readMoment(typed.at, zone);
  const contact = { person: typed.person.trim(), phone: typed.phone.trim(), way: typed.way, at: at ?? 0 };
  const issues = at === null ? [{ path: 'contact.at', code: 'tasks.timeWrong', params: {} }] : [];
  return { evidence: { result, contact, attachmentId: null }, issues };
}

function readMoment(text: string, zone: string): number | null {
  const [day = '', time = ''] = text.trim().split(/\s+/);
  return isDay(day) && isTimeOfDay(time) ? instantOf(day, time, zone) : null;
}
