import * as z from 'zod';
import {
  agreementWays,
  bearers,
  claimKinds,
  claimStates,
  greatestFen,
  responsibleParties,
} from '../domain/claims/values.ts';
import { roles } from '../domain/people/roles.ts';
import { allowed, fileContent, id, instant, reason, version } from './base.ts';

const fen = z.int().min(0).max(greatestFen);
const note = z.string().trim().max(2_000);
const consignee = z.string().trim().max(120);
const share = z.strictObject({ bearer: z.enum(bearers), name: z.string().trim().max(120), fen });

/** Damage that was settled on the spot; amounts in fen. */
const settlementSchema = z.object({
  id,
  reportId: id,
  amount: z.int(),
  consignee: z.string(),
  agreedBy: z.enum(agreementWays),
  agreedAt: instant,
  /** The attachment that shows it. */
  receiptId: id,
  note: z.string(),
  byName: z.string(),
  limitThen: z.int(),
  at: instant,
  /** Recorded by mistake and taken back. */
  voided: z.object({ reason: z.string(), byName: z.string(), at: instant }).nullable(),
});
export type Settlement = z.infer<typeof settlementSchema>;

const claimSchema = z.object({
  id,
  reportId: id,
  /** Of the report. */
  number: z.string(),
  orderId: id.nullable(),
  customerName: z.string(),
  state: z.enum(claimStates),
  /** 0 when nobody knows yet. */
  asked: z.int(),
  consignee: z.string(),
  note: z.string(),
  raisedAt: instant,
  raisedByName: z.string(),
  kind: z.enum(claimKinds).nullable(),
  compensation: z.int(),
  penalty: z.int(),
  party: z.enum(responsibleParties).nullable(),
  shares: z.array(z.object({ bearer: z.enum(bearers), name: z.string(), fen: z.int() })).readonly(),
  decision: z.string(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  paidAt: instant.nullable(),
  paidByName: z.string().nullable(),
  paidReference: z.string(),
  version,
});
export type Claim = z.infer<typeof claimSchema>;

/** What the person who asks may still settle himself; amounts in fen. */
const authoritySchema = z.object({ limit: z.int(), already: z.int(), left: z.int() });

const ofReportSchema = z.object({
  settlements: z.array(settlementSchema),
  claims: z.array(claimSchema),
  authority: authoritySchema,
});
export type ReportClaims = z.infer<typeof ofReportSchema>;

const limit = z.strictObject({ role: z.enum(roles), fen });
const limitsSchema = z.object({ limits: z.array(limit), version });
export type AuthorityLimitsView = z.infer<typeof limitsSchema>;

export const claimsContract = {
  /** The newest 200 of a state. */
  list: allowed('claims.read')
    .input(z.strictObject({ state: z.enum(claimStates).nullable().default(null) }))
    .output(z.array(claimSchema)),
  ofReport: allowed('claims.read')
    .input(z.strictObject({ reportId: id }))
    .output(ofReportSchema),
  ofOrder: allowed('claims.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.object({ settlements: z.array(settlementSchema), claims: z.array(claimSchema) })),
  /**
   * 3.3.2.3, 4.3.1.6: settled with the consignee on the spot, within the authority of whoever does it. `id` is made by the
   * window, so that a double key settles once. Above the limit it is refused with `claims.aboveLimit`.
   */
  settle: allowed('claims.record')
    .input(
      z.strictObject({
        id,
        reportId: id,
        amount: fen.min(1),
        consignee: consignee.min(1),
        agreedBy: z.enum(agreementWays),
        agreedAt: instant,
        note: note.default(''),
        receipt: fileContent,
      }),
    )
    .output(ofReportSchema),
  /** A settlement that was recorded by mistake; by somebody else than who recorded it, while its report is open. */
  takeBack: allowed('claims.decide').input(z.strictObject({ id, reason })).output(ofReportSchema),
  /** What is above the limit: freight centre, dispatch manager and quality control are told at once. */
  raise: allowed('claims.record')
    .input(z.strictObject({ id, reportId: id, asked: fen, consignee: consignee.min(1), note: note.min(1) }))
    .output(ofReportSchema),
  decide: allowed('claims.decide')
    .input(
      z.strictObject({
        id,
        version,
        kind: z.enum(claimKinds),
        compensation: fen,
        penalty: fen,
        party: z.enum(responsibleParties),
        shares: z.array(share).max(20).readonly(),
        text: note,
      }),
    )
    .output(claimSchema),
  pay: allowed('claims.read')
    .input(z.strictObject({ id, version, paidAt: instant, reference: z.string().trim().min(1).max(200) }))
    .output(claimSchema),
  limits: {
    get: allowed('claims.read').output(limitsSchema),
    save: allowed('exceptionReports.administer')
      .input(z.strictObject({ limits: z.array(limit).max(roles.length), version }))
      .output(limitsSchema),
  },
};
