import type { OutgoingSettingsView } from '../../../../shared/contract/mail.ts';
import type { SmsGateway, SmtpAccount, SmtpAccountName } from '../../../../shared/domain/mail/settings.ts';
import type { Typed } from '../../../components/useTyped.ts';

type AccountPart = 'host' | 'port' | 'security' | 'user' | 'senderName' | 'senderAddress' | 'password';
type GatewayPart = 'url' | 'method' | 'format' | 'headers' | 'body' | 'success' | 'token';

/** Fields by the path under which the backend speaks of them. */
export type SettingName = `${SmtpAccountName}.${AccountPart}` | `sms.${GatewayPart}` | 'retryMinutes' | 'giveUpHours';

export type Enabled = Readonly<Record<'first' | 'second' | 'sms', boolean>>;

export function typedOf({ first, second, sms, retryMinutes, giveUpHours }: OutgoingSettingsView): Typed<SettingName> {
  const { enabled: _on, ...gateway } = sms;
  const typed = {
    ...under('first', accountTexts(first)),
    ...under('second', accountTexts(second)),
    ...under('sms', { ...gateway, token: '' }),
    retryMinutes: retryMinutes.join(', '),
    giveUpHours: String(giveUpHours),
  };
  return typed as Typed<SettingName>;
}

export function enabledOf({ first, second, sms }: OutgoingSettingsView): Enabled {
  return { first: first.enabled, second: second.enabled, sms: sms.enabled };
}

export function accountOf(values: Typed<SettingName>, name: SmtpAccountName, enabled: boolean): SmtpAccount {
  return {
    enabled,
    host: values[`${name}.host`].trim(),
    port: Number(values[`${name}.port`]),
    security: values[`${name}.security`] as SmtpAccount['security'],
    user: values[`${name}.user`].trim(),
    senderName: values[`${name}.senderName`].trim(),
    senderAddress: values[`${name}.senderAddress`].trim(),
  };
}

export function gatewayOf(values: Typed<SettingName>, enabled: boolean): SmsGateway {
  return {
    enabled,
    url: values['sms.url'].trim(),
    method: values['sms.method'] as SmsGateway['method'],
    format: values['sms.format'] as SmsGateway['format'],
    headers: values['sms.headers'],
    body: values['sms.body'],
    success: values['sms.success'],
  };
}

/** Left empty it stays as it is. */
export function secretOf(value: string): string | null {
  return value === '' ? null : value;
}

/** What the backend keeps, of what was typed. */
export function settingsOf(values: Typed<SettingName>, enabled: Enabled) {
  return {
    first: accountOf(values, 'first', enabled.first),
    second: accountOf(values, 'second', enabled.second),
    sms: gatewayOf(values, enabled.sms),
    retryMinutes: minutesOf(values.retryMinutes),
    giveUpHours: Number(values.giveUpHours),
    secrets: {
      first: secretOf(values['first.password']),
      second: secretOf(values['second.password']),
      sms: secretOf(values['sms.token']),
    },
  };
}

/** A key of the page's own texts for what is wrong, or `null`. */
export function checkField(name: SettingName, values: Typed<SettingName>): string | null {
  if (name.endsWith('.port')) return isWhole(values[name], 1, 65_535) ? null : 'port';
  if (name === 'giveUpHours') return isWhole(values[name], 1, 168) ? null : 'hours';
  if (name !== 'retryMinutes') return null;
  const minutes = values[name].split(/[,，、\s]+/).filter(Boolean);
  const right = minutes.length > 0 && minutes.length <= 20 && minutes.every((one) => isWhole(one, 1, 1_440));
  return right ? null : 'minutes';
}

function minutesOf(typed: string): number[] {
  return typed
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);
}

function isWhole(typed: string, from: number, to: number): boolean {
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number >= from && number <= to;
}

function accountTexts({ host, port, security, user, senderName, senderAddress }: SmtpAccount) {
  return { host, port: String(port), security, user, senderName, senderAddress, password: '' };
}

function under(part: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${part}.${name}`, value]));
}
