/** TLS from the first byte, TLS asked for after the greeting, or none (only inside one's own network). */
export const smtpSecurities = ['tls', 'startTls', 'none'] as const;
export type SmtpSecurity = (typeof smtpSecurities)[number];

/** The one that sends, and the one that sends where the first cannot be reached. */
export const smtpAccounts = ['first', 'second'] as const;
export type SmtpAccountName = (typeof smtpAccounts)[number];

/** What messages leave by. */
export const senders = [...smtpAccounts, 'sms'] as const;
export type SenderName = (typeof senders)[number];

export interface SmtpAccount {
  readonly enabled: boolean;
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  /** Empty: the server asks for no log-in. */
  readonly user: string;
  readonly senderName: string;
  readonly senderAddress: string;
}

export const smsMethods = ['POST', 'PUT', 'GET'] as const;
export const smsFormats = ['json', 'form'] as const;

/**
 * How the gateway wants a message told. Address, headers and body may hold `{phone}`, `{text}`, `{token}` and `{id}`
 * (the same for each try of a message, so that a gateway can know it again).
 */
export interface SmsGateway {
  readonly enabled: boolean;
  readonly url: string;
  readonly method: (typeof smsMethods)[number];
  readonly format: (typeof smsFormats)[number];
  /** One header a line, `Name: value`. */
  readonly headers: string;
  readonly body: string;
  /** A regular expression that the answer's text must match to count as accepted; empty: any answer of 200 to 299. */
  readonly success: string;
}

/** When a message that was not taken is tried again, and when it is given up. */
export interface RetrySchedule {
  /** Minutes before the second try, the third and so on; the last one repeats. */
  readonly retryMinutes: readonly number[];
  readonly giveUpHours: number;
}

export interface OutgoingSettings extends RetrySchedule {
  readonly first: SmtpAccount;
  readonly second: SmtpAccount;
  readonly sms: SmsGateway;
}

const noAccount: SmtpAccount = {
  enabled: false,
  host: '',
  port: 465,
  security: 'tls',
  user: '',
  senderName: '',
  senderAddress: '',
};

/** What was never set up: off, with the ways that most servers have. */
export const untouchedSettings: OutgoingSettings = {
  first: noAccount,
  second: noAccount,
  sms: {
    enabled: false,
    url: '',
    method: 'POST',
    format: 'json',
    headers: 'Authorization: Bearer {token}',
    body: '{"phone": "{phone}", "text": "{text}", "id": "{id}"}',
    success: '',
  },
  retryMinutes: [1, 2, 5, 10, 20, 30],
  giveUpHours: 24,
};

const minute = 60_000;

/** Wait before the next try after so many, ms. */
export function retryDelay({ retryMinutes }: RetrySchedule, attempts: number): number {
  const at = Math.min(Math.max(attempts, 1), retryMinutes.length) - 1;
  return (retryMinutes[at] ?? 30) * minute;
}
