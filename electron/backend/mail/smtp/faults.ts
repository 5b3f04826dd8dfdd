import type { Answer, Told } from '../../../../shared/domain/mail/outcome.ts';
import { clean } from '../clean.ts';
import type { SmtpFailed } from './connection.ts';

/** What the mail library leaves on its errors. */
interface SaidError {
  readonly code?: string;
  readonly command?: string;
  readonly message?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly recipient?: string;
  readonly rejectedErrors?: readonly SaidError[];
}

const codes: readonly (readonly [code: string, sign: RegExp])[] = [
  ['mail.hostUnknown', /ENOTFOUND|EAI_AGAIN|EDNS/],
  ['mail.hostRefused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN/],
  ['mail.timeout', /TIMEOUT|ETIMEDOUT/i],
  ['mail.tlsFailed', /CERT|SELF_SIGNED|ETLS|TLS|SSL|EPROTO\b|wrong version number|STARTTLS|altnames/i],
  ['mail.connectionLost', /ECONNRESET|EPIPE|ECONNECTION|ESOCKET|closed/i],
];

/**
 * What a fault of a session means for the message. Before it was offered, and where the server will not have our sender,
 * the way out is at fault; a server's word on the message is its answer; a break in the middle leaves it open whether the
 * server took it.
 */
export function answerOf({ phase, cause }: SmtpFailed, to: readonly string[], secrets: readonly string[]): Answer {
  const error = cause as SaidError;
  const detail = clean(error.response ?? error.message ?? String(cause), secrets);
  if (error.code === 'EABORT' || error instanceof DOMException) return abortOf(error, phase, detail);
  if (phase === 'logIn' && error.code === 'EAUTH') return { kind: 'unreachable', code: 'mail.loginFailed', detail };
  if (phase !== 'send') return { kind: 'unreachable', code: networkCode(error), detail };
  if (error.responseCode !== undefined && error.responseCode !== 421) return serverWord(error, to, detail, secrets);
  // Our own library found it too large for what the server announces.
  if (error.code === 'EMESSAGE') return { kind: 'answered', told: toAll(to, 'refused', detail), reply: detail };
  return { kind: 'lost', code: networkCode(error), detail };
}

function abortOf(error: DOMException | SaidError, phase: SmtpFailed['phase'], detail: string): Answer {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  if (!late) return { kind: 'stopped', code: 'mail.interrupted', detail: '' };
  return { kind: phase === 'send' ? 'lost' : 'unreachable', code: 'mail.timeout', detail };
}

function serverWord(error: SaidError, to: readonly string[], detail: string, secrets: readonly string[]): Answer {
  if (error.rejectedErrors?.length) {
    return { kind: 'answered', told: error.rejectedErrors.map((one) => refusalOf(one, secrets)), reply: detail };
  }
  const state = stateOf(error);
  // Who we are was refused, not whom we write to: another account may be let in.
  if (error.command === 'MAIL FROM' && state === 'refused') {
    return { kind: 'unreachable', code: 'mail.senderRefused', detail };
  }
  return { kind: 'answered', told: toAll(to, state, detail), reply: detail };
}

export function refusalOf(error: SaidError, secrets: readonly string[]): Told {
  const reply = clean(error.response ?? error.message ?? '', secrets);
  return { address: error.recipient ?? '', state: stateOf(error), reply };
}

function stateOf({ responseCode = 0 }: SaidError): 'refused' | 'later' {
  return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'later';
}

function toAll(to: readonly string[], state: Told['state'], reply: string): readonly Told[] {
  return to.map((address) => ({ address, state, reply }));
}

function networkCode({ code, message }: SaidError): string {
  return codes.find(([, sign]) => sign.test(`${code ?? ''} ${message ?? ''}`))?.[0] ?? 'mail.serverFault';
}
