import * as z from 'zod';

/**
 * What a package of a company's data says of itself: `manifest.json`, its last entry. The format is described in
 * `electron/backend/transfer/README.md`.
 */

/** Raised when a reader of the former version could no longer read the package right. */
export const formatVersion = 1;

/** How a value stands in a line: `text` and `bytes` (base64) as strings, `integer` and `boolean` as themselves. */
export const cellKinds = ['text', 'integer', 'boolean', 'bytes'] as const;
export type CellKind = (typeof cellKinds)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const count = z.int().nonnegative();

const tableSchema = z.strictObject({
  name,
  rows: count,
  /** Bytes of the lines, unpacked. */
  size: count,
  /** Of the lines as they stand in the package. */
  sha256,
  columns: z.array(z.strictObject({ name, kind: z.enum(cellKinds), optional: z.boolean() })).min(1),
});
export type TableEntry = z.infer<typeof tableSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal('cs-counter-transfer'),
  formatVersion: z.int().positive(),
  productVersion: z.string().max(40),
  /** Steps by which the tables came to be what they are, oldest first. */
  migrations: z.array(z.string().max(120)).min(1),
  madeAt: z.int(),
  madeBy: z.string().max(120),
  workstation: z.string().max(120),
  company: z.strictObject({ nameZh: z.string(), nameEn: z.string(), zone: z.string() }),
  /** What stays with the machine that made the package. */
  leftBehind: z.array(z.string()),
  tables: z.array(tableSchema),
  files: z.strictObject({ count, size: count, sha256 }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The head that every version of the format has: it tells whether the rest can be understood. */
export const headSchema = z.object({
  format: z.literal('cs-counter-transfer'),
  formatVersion: z.int().positive(),
  productVersion: z.string().max(40),
});

/** Kept by each machine for itself: passwords of mail servers and gateways, the PINs of a workstation. */
export const leftBehind = ['mailPasswords', 'smsKeys', 'mailboxPassword', 'pins', 'presence', 'backups'] as const;
