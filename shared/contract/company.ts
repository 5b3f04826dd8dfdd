import * as z from 'zod';
import { bankLimits } from '../domain/company/bank.ts';
import { centreKinds } from '../domain/company/centres.ts';
import { allowed, instant, language, open, signedIn, version } from './base.ts';

const line = (field: keyof typeof bankLimits) => z.string().trim().max(bankLimits[field]);
const name = z.string().trim().min(1).max(120);

export const companySchema = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  addressZh: z.string(),
  addressEn: z.string(),
  phone: z.string(),
  /** IANA zone, as in `Asia/Shanghai`. */
  zone: z.string(),
  /** Minutes without a key or a click before the counter locks. */
  idleLockMinutes: z.int(),
  /** The demonstration company: marked on every screen and sheet. */
  demo: z.boolean(),
  version,
});
export type Company = z.infer<typeof companySchema>;

export const centreSchema = z.object({
  kind: z.enum(centreKinds),
  nameZh: z.string(),
  nameEn: z.string(),
  /** First letters of its order numbers. */
  numberPrefix: z.string(),
  version,
});
export type Centre = z.infer<typeof centreSchema>;

const centreInput = z.strictObject({
  nameZh: name,
  nameEn: name,
  numberPrefix: z.string().regex(/^[A-Z]{1,4}$/),
});

/** First start: the company, its first administrator and the two centres. */
export const setupInput = z.strictObject({
  nameZh: name,
  nameEn: name,
  addressZh: z.string().trim().max(200),
  addressEn: z.string().trim().max(200),
  phone: z.string().trim().max(60),
  dispatch: centreInput,
  freight: centreInput,
  administrator: z.strictObject({
    userName: z.string().trim().min(1).max(60),
    nameZh: name,
    nameEn: z.string().trim().max(120),
    password: z.string().max(200),
    language,
  }),
});
export type SetupInput = z.infer<typeof setupInput>;

const bankSchema = z.strictObject({
  accountZh: line('accountZh'),
  accountEn: line('accountEn'),
  bankZh: line('bankZh'),
  bankEn: line('bankEn'),
  accountNumber: line('accountNumber'),
  taxNumber: line('taxNumber'),
  addressZh: line('addressZh'),
  addressEn: line('addressEn'),
  phone: line('phone'),
  version,
});
/** To which account customers pay. */
export type Bank = z.infer<typeof bankSchema>;

export const companyContract = {
  /** What the window needs before anybody is signed in. */
  status: open.output(
    z.object({
      needsSetup: z.boolean(),
      company: companySchema.nullable(),
      workstation: z.string(),
      appVersion: z.string(),
      /** Demonstration only: accounts to try, with their shared password. */
      demoAccounts: z.array(
        z.object({ userName: z.string(), nameZh: z.string(), nameEn: z.string(), roles: z.array(z.string()) }),
      ),
      demoPassword: z.string().nullable(),
      now: instant,
    }),
  ),
  setup: open.input(setupInput).output(z.void()),
  centres: signedIn.output(z.array(centreSchema)),
  update: allowed('company.administer')
    .input(
      z.strictObject({
        nameZh: name,
        nameEn: name,
        addressZh: z.string().trim().max(200),
        addressEn: z.string().trim().max(200),
        phone: z.string().trim().max(60),
        zone: z.string().max(60),
        idleLockMinutes: z.int().min(1).max(240),
        version,
      }),
    )
    .output(companySchema),
  bank: allowed('company.administer').output(bankSchema),
  /** `version` 0 while nothing was saved. */
  saveBank: allowed('company.administer').input(bankSchema).output(bankSchema),
  updateCentre: allowed('company.administer')
    .input(centreInput.extend({ kind: z.enum(centreKinds), version }))
    .output(centreSchema),
};
