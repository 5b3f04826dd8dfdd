/** Why a mailbox could not be read, as the catalogues have it, and what the server said. */
export interface MailFault {
  readonly code: string;
  readonly detail: string;
}

/** What ends a look before its time; nothing of it is a fault of the program. */
export class MailboxUnreachable extends Error {
  override readonly name = 'MailboxUnreachable';
  readonly fault: MailFault;

  constructor(fault: MailFault, cause?: unknown) {
    super(fault.code, { cause });
    this.fault = fault;
  }
}

const codes: readonly (readonly [code: string, sign: RegExp])[] = [
  ['mailbox.hostUnknown', /ENOTFOUND|EAI_AGAIN/],
  ['mailbox.hostRefused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN/],
  ['mailbox.timeout', /TIMEOUT|ETIMEDOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT/i],
  ['mailbox.tlsFailed', /CERT|SELF_SIGNED|TLS|SSL|EPROTO|wrong version number|STARTTLS/i],
  [
    'mailbox.connectionLost',
    /ECONNRESET|EPIPE|NoConnection|Connection not available|Unexpected close|ClosedAfterConnect|EConnectionClosed/i,
  ],
];

/** Reads an error of the mail library or the network; the password is taken out of whatever is told. */
export function faultOf(error: unknown, password: string): MailFault {
  const { authenticationFailed, responseText, code, message, mailboxMissing, tlsFailed } = error as {
    readonly authenticationFailed?: boolean;
    readonly tlsFailed?: boolean;
    readonly mailboxMissing?: boolean;
    readonly responseText?: string;
    readonly code?: string;
    readonly message?: string;
  };
  const said = String(responseText ?? message ?? error);
  const detail = (password ? said.replaceAll(password, '***') : said).slice(0, 300);
  if (authenticationFailed) return { code: 'mailbox.loginFailed', detail };
  if (mailboxMissing) return { code: 'mailbox.folderUnknown', detail };
  if (tlsFailed) return { code: 'mailbox.tlsFailed', detail };
  const found = codes.find(([, sign]) => sign.test(`${code ?? ''} ${message ?? ''}`));
  return { code: found?.[0] ?? 'mailbox.serverFault', detail };
}
