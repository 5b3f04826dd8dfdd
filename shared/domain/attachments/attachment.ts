import type { Permission } from '../people/permissions.ts';

/** What a file can belong to. An order's files carry the id of its draft from the first key on. */
export const attachmentSubjects = [
  'order',
  'customer',
  'handover',
  'inbox',
  'exceptionReport',
  'qualityCase',
  'syllabusItem',
  'statement',
  'workReport',
] as const;
export type AttachmentSubject = (typeof attachmentSubjects)[number];

/** Why a file is there. */
export const attachmentPurposes = [
  'general',
  'dangerousGoodsLetter',
  'quotation',
  'settlementAgreement',
  'email',
  'emailAttachment',
  'faxScan',
  'podScan',
  'settlementReceipt',
  'customerLetter',
  'statement',
  'invoiceSlip',
  'workReport',
] as const;
export type AttachmentPurpose = (typeof attachmentPurposes)[number];

/** Greatest size of one file, in bytes. */
export const attachmentLimit = 20 * 1024 * 1024;

/** Rights that reading and adding take, by what the file belongs to; one of those named is enough. What trains is read by all. */
export const attachmentRights: Readonly<
  Record<
    AttachmentSubject,
    { readonly read: readonly Permission[] | 'everybody'; readonly write: readonly Permission[] }
  >
> = {
  order: { read: ['orders.read', 'orders.draft'], write: ['orders.draft', 'tracking.record'] },
  customer: { read: ['customers.read'], write: ['customers.write', 'orders.draft'] },
  handover: { read: ['customers.read'], write: ['customers.write'] },
  inbox: { read: ['orders.draft'], write: ['orders.draft'] },
  exceptionReport: {
    read: ['exceptionReports.read'],
    write: ['exceptionReports.draft', 'exceptionReports.file', 'quality.work', 'claims.record'],
  },
  qualityCase: { read: ['quality.read'], write: ['quality.work'] },
  syllabusItem: { read: 'everybody', write: ['training.administer'] },
  statement: { read: ['settlement.read'], write: ['settlement.cs', 'settlement.finance', 'settlement.collect'] },
  // Its papers are filed by its approval, by nobody's hand.
  workReport: { read: ['tasks.report'], write: [] },
};

const evidence: ReadonlySet<AttachmentPurpose> = new Set([
  'dangerousGoodsLetter',
  'email',
  'emailAttachment',
  'settlementReceipt',
  'customerLetter',
  'statement',
  'invoiceSlip',
  'workReport',
]);

/** Evidence that an order was accepted upon, that damage was settled, that a letter or an invoice arrived: it stays, whoever wishes it away. */
export function isEvidence(purpose: AttachmentPurpose): boolean {
  return evidence.has(purpose);
}
