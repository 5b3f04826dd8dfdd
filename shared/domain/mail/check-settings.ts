import type { Issue } from '../../errors/errors.ts';
import { isEmail } from '../../lib/contacts.ts';
import { type OutgoingSettings, type SmsGateway, smtpAccounts, type SmtpAccount } from './settings.ts';

/** What keeps these settings from being used. What is switched off may be half written. */
export function checkSettings(settings: OutgoingSettings): readonly Issue[] {
  const accounts = smtpAccounts.filter((name) => settings[name].enabled);
  return [
    ...accounts.flatMap((name) => under(name, accountIssues(settings[name]))),
    ...(settings.sms.enabled ? under('sms', gatewayIssues(settings.sms)) : []),
  ];
}

export function accountIssues({ host, senderAddress }: SmtpAccount): readonly Issue[] {
  const issues: Issue[] = [];
  if (host === '') issues.push({ path: 'host', code: 'mail.settingMissing' });
  else if (/[\s/@:]/.test(host)) issues.push({ path: 'host', code: 'mail.hostWrong' });
  if (senderAddress === '') issues.push({ path: 'senderAddress', code: 'mail.settingMissing' });
  else if (!isEmail(senderAddress)) {
    issues.push({ path: 'senderAddress', code: 'mail.addressWrong', params: { address: senderAddress } });
  }
  return issues;
}

export function gatewayIssues({ url, headers, body, success, method }: SmsGateway): readonly Issue[] {
  const issues: Issue[] = [];
  if (url === '') issues.push({ path: 'url', code: 'mail.settingMissing' });
  else if (!isSafeUrl(url)) issues.push({ path: 'url', code: 'mail.urlWrong' });
  if (!lines(headers).every((line) => /^[\w-]+:\s*\S.*$/.test(line))) {
    issues.push({ path: 'headers', code: 'mail.headersWrong' });
  }
  const told = method === 'GET' ? url : `${url} ${body}`;
  if (!told.includes('{phone}') || !told.includes('{text}')) issues.push({ path: 'body', code: 'mail.placesMissing' });
  if (!isPattern(success)) issues.push({ path: 'success', code: 'mail.patternWrong' });
  return issues;
}

export function lines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Encrypted on its way, or not leaving the machine. */
function isSafeUrl(url: string): boolean {
  return (
    /^https:\/\/[^\s/]+/i.test(url) || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?]|$)/i.test(url)
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function under(part: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${part}.${issue.path}` }));
}
