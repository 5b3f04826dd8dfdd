import type { Answer } from '../../../../shared/domain/mail/outcome.ts';
import type { SmsGateway } from '../../../../shared/domain/mail/settings.ts';
import { smsRequest } from '../../../../shared/domain/mail/sms-request.ts';
import { clean } from '../clean.ts';

export interface SmsAccess {
  readonly gateway: SmsGateway;
  readonly token: string;
  /** Longest wait for the answer, ms. */
  readonly patience: number;
  readonly stop: AbortSignal;
}

export interface ShortMessage {
  readonly phone: string;
  readonly text: string;
  /** The same at each try, for gateways that know a message again. */
  readonly id: string;
}

/** Most of an answer that is read, bytes. */
const longestAnswer = 64 * 1024;

/** Hands one SMS to the gateway and says what it answered. Never throws for a fault of the gateway or the network. */
export async function sendSms(access: SmsAccess, { phone, text, id }: ShortMessage): Promise<Answer> {
  const { gateway, token, patience, stop } = access;
  const { url, body, ...request } = smsRequest(gateway, { phone, text, token, id });
  try {
    const response = await fetch(url, {
      ...request,
      ...(body === null ? {} : { body }),
      // A redirect would carry the token and the customer's number to a place that nobody set.
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(patience)]),
    });
    const said = await beginningOf(response);
    return answerOf(access, phone, response.status, clean(`${response.status} ${said}`, [token]), said);
  } catch (error) {
    return faultOf(error, stop, token);
  }
}

function answerOf({ gateway }: SmsAccess, phone: string, status: number, reply: string, said: string): Answer {
  const told = (state: 'accepted' | 'refused' | 'later'): Answer => ({
    kind: 'answered',
    told: [{ address: phone, state, reply }],
    reply,
  });
  if (status >= 300 && status < 400) return { kind: 'unreachable', code: 'mail.redirected', detail: reply };
  if (status === 401 || status === 403) return { kind: 'unreachable', code: 'mail.loginFailed', detail: reply };
  if (status === 404 || status === 405) return { kind: 'unreachable', code: 'mail.gatewayUnknown', detail: reply };
  if (status === 408 || status === 429 || status >= 500) return told('later');
  if (status >= 400) return told('refused');
  // A gateway that answers in its own words is out of money or too busy more often than it minds the number.
  return told(gateway.success === '' || new RegExp(gateway.success, 'u').test(said) ? 'accepted' : 'later');
}

function faultOf(error: unknown, stop: AbortSignal, token: string): Answer {
  if (stop.aborted) return { kind: 'stopped', code: 'mail.interrupted', detail: '' };
  const { name, message, cause } = error as Error & { readonly cause?: { code?: string; message?: string } };
  const sign = `${cause?.code ?? ''} ${cause?.message ?? ''}`;
  const detail = clean(cause?.message ?? message, [token]);
  if (/ENOTFOUND|EAI_AGAIN/.test(sign)) return { kind: 'unreachable', code: 'mail.hostUnknown', detail };
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/.test(sign)) {
    return { kind: 'unreachable', code: 'mail.hostRefused', detail };
  }
  if (/CERT|SELF_SIGNED|SSL|TLS|altnames/i.test(sign)) return { kind: 'unreachable', code: 'mail.tlsFailed', detail };
  if (name === 'TimeoutError') return { kind: 'lost', code: 'mail.timeout', detail };
  return { kind: 'lost', code: 'mail.connectionLost', detail };
}

async function beginningOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size >= longestAnswer) break;
  }
  return Buffer.concat(parts).toString('utf8').slice(0, longestAnswer);
}
