import * as z from 'zod';
import { settlementMethods } from '../domain/orders/job-types.ts';
import { allowed, cursor, fileContent, id, searchText, version } from './base.ts';

const line = (most: number) => z.string().trim().max(most);

export const contactSchema = z.object({
  id,
  name: z.string(),
  position: z.string(),
  phone: z.string(),
  mobile: z.string(),
  email: z.string(),
});

export const addressSchema = z.object({
  id,
  company: z.string(),
  contact: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
});
export type CustomerAddress = z.infer<typeof addressSchema>;

export const customerSchema = z.object({
  id,
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  settlementMethod: z.enum(settlementMethods),
  /** Day of the month on which the account is settled; `null` when not monthly. */
  settlementDay: z.int().nullable(),
  keyAccount: z.boolean(),
  active: z.boolean(),
  /** The clerk who looks after this customer. */
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  remarks: z.string(),
  contacts: z.array(contactSchema),
  addresses: z.array(addressSchema),
  version,
});
export type Customer = z.infer<typeof customerSchema>;

export const customerInput = z.strictObject({
  code: line(40).min(1),
  nameZh: line(120).min(1),
  nameEn: line(120),
  settlementMethod: z.enum(settlementMethods),
  settlementDay: z.int().min(1).max(31).nullable(),
  keyAccount: z.boolean(),
  active: z.boolean(),
  ownerId: id.nullable(),
  remarks: line(2000),
  contacts: z
    .array(z.strictObject({ name: line(60), position: line(60), phone: line(30), mobile: line(30), email: line(120) }))
    .max(50),
  addresses: z
    .array(
      z.strictObject({
        company: line(120),
        contact: line(60),
        phone: line(30),
        province: line(60),
        city: line(60),
        district: line(60),
        street: line(200),
      }),
    )
    .max(500),
});
export type CustomerInput = z.infer<typeof customerInput>;

/** One line of the F9 look-up: enough to recognise the client. */
export const customerHitSchema = z.object({
  id,
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  contact: z.string(),
  phone: z.string(),
  keyAccount: z.boolean(),
  active: z.boolean(),
});
export type CustomerHit = z.infer<typeof customerHitSchema>;

export const importRowSchema = z.object({
  /** Row number in the file, as the person sees it there. */
  row: z.int(),
  code: z.string(),
  nameZh: z.string(),
  action: z.enum(['create', 'update', 'unchanged', 'error']),
  issues: z.array(z.object({ column: z.string(), code: z.string(), value: z.string() })),
});

export const importPreviewSchema = z.object({
  previewId: id,
  fileName: z.string(),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), error: z.int() }),
  /** The first rows of each kind, errors first; `rowsTotal` counts all. */
  rows: z.array(importRowSchema),
  rowsTotal: z.int(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const parsedAddressSchema = z.object({
  name: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
});

export const customersContract = {
  /** F9 (1.3.1.2): code, name, pinyin, initials, contact or phone; best first, at most 20. Empty text: lately used. */
  lookUp: allowed('customers.read')
    .input(z.strictObject({ text: searchText }))
    .output(z.array(customerHitSchema)),
  list: allowed('customers.read')
    .input(
      z.strictObject({
        text: searchText.default(''),
        keyAccountsOnly: z.boolean().default(false),
        inactiveToo: z.boolean().default(false),
        cursor: cursor.default(null),
      }),
    )
    .output(z.object({ rows: z.array(customerHitSchema), next: cursor })),
  get: allowed('customers.read').input(z.strictObject({ id })).output(customerSchema),
  create: allowed('customers.write').input(customerInput).output(customerSchema),
  update: allowed('customers.write').input(customerInput.extend({ id, version })).output(customerSchema),
  /** Reads an Excel or CSV file and says what each row would do; nothing is written. */
  previewImport: allowed('customers.import')
    .input(z.strictObject({ file: fileContent }))
    .output(importPreviewSchema),
  /** Writes a previewed file whole or not at all. */
  runImport: allowed('customers.import')
    .input(z.strictObject({ previewId: id }))
    .output(z.object({ created: z.int(), updated: z.int() })),
  /** An empty file with the columns that the import reads. */
  importTemplate: allowed('customers.import')
    .input(z.strictObject({ format: z.enum(['xlsx', 'csv']) }))
    .output(fileContent),
  export: allowed('customers.export')
    .input(z.strictObject({ format: z.enum(['xlsx', 'csv']) }))
    .output(fileContent),
  /** Takes a pasted address block apart: name, phone, region and street. */
  parseAddress: allowed('customers.read')
    .input(z.strictObject({ text: z.string().max(500) }))
    .output(parsedAddressSchema),
};
