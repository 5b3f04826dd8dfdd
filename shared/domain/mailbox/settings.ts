/** TLS from the first byte, TLS asked for after the greeting, or none (only inside one's own network). */
export const mailSecurities = ['tls', 'startTls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** Where a mailbox is found. */
export interface MailAddress {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly folder: string;
}

const minute = 60_000;

/** Wait before the next look after so many failures in a row, ms: twice as long each time, a quarter of an hour at most. */
export function lookDelay(intervalMs: number, failures: number): number {
  return failures === 0
    ? intervalMs
    : Math.min(intervalMs * 2 ** Math.min(failures - 1, 10), Math.max(15 * minute, intervalMs));
}
