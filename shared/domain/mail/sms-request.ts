import { lines } from './check-settings.ts';
import type { SmsGateway } from './settings.ts';

export interface SmsRequest {
  readonly url: string;
  readonly method: SmsGateway['method'];
  readonly headers: Readonly<Record<string, string>>;
  /** `null` with GET. */
  readonly body: string | null;
}

export type SmsValues = Readonly<Record<'phone' | 'text' | 'token' | 'id', string>>;

/** What the gateway is asked, with the places of its templates filled in, each in the writing of where it stands. */
export function smsRequest(gateway: SmsGateway, values: SmsValues): SmsRequest {
  const { url, method, format, headers, body } = gateway;
  const given = lines(fill(headers, values, oneHeader)).map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  const type = format === 'json' ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded';
  return {
    url: fill(url, values, encodeURIComponent),
    method,
    headers: { ...(method === 'GET' ? {} : { 'content-type': type }), ...Object.fromEntries(given) },
    body: method === 'GET' ? null : fill(body, values, format === 'json' ? inJson : encodeURIComponent),
  };
}

function fill(template: string, values: SmsValues, written: (value: string) => string): string {
  return template.replace(/\{(phone|text|token|id)\}/g, (_, name: keyof SmsValues) => written(values[name]));
}

/** For a place between the quotation marks of the template. */
function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function oneHeader(value: string): string {
  return value.replace(/[^\x20-\x7E]/g, '');
}
