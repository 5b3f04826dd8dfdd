import type { Issue } from '../../errors/errors.ts';
import { isEmail, tidyPhone } from '../../lib/contacts.ts';
import { toHalfWidth } from '../../lib/text.ts';
import {
  type Address,
  type Channel,
  filesLimit,
  longestSms,
  longestSubject,
  longestText,
  mostRecipients,
  type OutgoingMessage,
} from './message.ts';

/** The message as it can be sent, or what is wrong with it. */
export function checkMessage(given: OutgoingMessage): { readonly message: OutgoingMessage; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const message = {
    ...given,
    to: onceEach(
      given.to.map(({ name, address }) => ({ name: oneLine(name), address: tidyAddress(given.channel, address) })),
    ),
    subject: oneLine(given.subject),
    text: given.text.toWellFormed().replace(/\r\n?/g, '\n'),
    attachments: given.attachments.map((file) => ({ ...file, name: oneLine(file.name) })),
  };
  issues.push(...recipientIssues(given.channel, message.to), ...textIssues(message), ...fileIssues(message));
  return { message, issues };
}

/** Whether it can be sent there at all: an address of the channel's kind. */
export function isReachable(channel: Channel, address: string): boolean {
  return channel === 'email' ? isEmail(address) && address.length <= 254 : isMobile(address);
}

/** A mobile number of the mainland, or an international number with its plus sign. */
export function isMobile(typed: string): boolean {
  return /^(?:1[3-9]\d{9}|\+[1-9]\d{6,14})$/.test(tidyMobile(typed));
}

/** Digits only; a number of the mainland without its country code. */
export function tidyMobile(typed: string): string {
  const digits = tidyPhone(typed).replaceAll('-', '');
  const [, mainland] = /^(?:\+|00)?86(1[3-9]\d{9})$/.exec(digits) ?? [];
  return mainland ?? digits.replace(/^00(?=[1-9])/, '+');
}

/** One line without signs that steer: nothing typed becomes a header of its own. */
export function oneLine(typed: string): string {
  return (
    typed
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- these are what must not get through
      .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

function tidyAddress(channel: Channel, address: string): string {
  return channel === 'email' ? toHalfWidth(address).trim() : tidyMobile(address);
}

/** Whoever is named twice gets it once. */
function onceEach(to: readonly Address[]): readonly Address[] {
  const keys = to.map(({ address }) => address.toLowerCase());
  return to.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function recipientIssues(channel: Channel, to: readonly Address[]): Issue[] {
  if (to.length === 0) return [{ path: 'to', code: 'mail.nobody' }];
  if (to.length > mostRecipients) return [{ path: 'to', code: 'mail.tooMany', params: { most: mostRecipients } }];
  return to.flatMap(({ address }, at) => {
    if (isReachable(channel, address)) return [];
    const code = channel === 'email' ? 'mail.addressWrong' : 'mail.phoneWrong';
    return [{ path: `to.${at}.address`, code, params: { address: address.slice(0, 100) } }];
  });
}

function textIssues({ channel, subject, text }: OutgoingMessage): Issue[] {
  const issues: Issue[] = [];
  const most = channel === 'email' ? longestText : longestSms;
  if (text.trim() === '') issues.push({ path: 'text', code: 'mail.textMissing' });
  if (text.length > most) issues.push({ path: 'text', code: 'mail.textTooLong', params: { most } });
  if (channel === 'sms') return issues;
  if (subject === '') issues.push({ path: 'subject', code: 'mail.subjectMissing' });
  if (subject.length > longestSubject) {
    issues.push({ path: 'subject', code: 'mail.subjectTooLong', params: { most: longestSubject } });
  }
  return issues;
}

function fileIssues({ channel, attachments }: OutgoingMessage): Issue[] {
  if (channel === 'sms' && attachments.length > 0) return [{ path: 'attachments', code: 'mail.smsWithoutFiles' }];
  const size = attachments.reduce((sum, file) => sum + file.size, 0);
  if (size <= filesLimit) return [];
  return [{ path: 'attachments', code: 'mail.filesTooLarge', params: { most: filesLimit / 1024 / 1024 } }];
}
