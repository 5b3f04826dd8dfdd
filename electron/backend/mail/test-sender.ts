import { isReachable, tidyMobile } from '../../../shared/domain/mail/check-message.ts';
import { accountIssues, gatewayIssues } from '../../../shared/domain/mail/check-settings.ts';
import { type Answer, codeOf } from '../../../shared/domain/mail/outcome.ts';
import type { SmsGateway, SmtpAccount, SmtpAccountName } from '../../../shared/domain/mail/settings.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { MailDeps } from './mail.deps.ts';
import { readSecret } from './secrets.ts';
import { sendSms } from './sms/gateway.ts';
import { usualPatience } from './smtp/connection.ts';
import { sendLetter } from './smtp/send-letter.ts';

export type TestInput = {
  /** As typed; `null` for the one that this workstation has. */
  readonly secret: string | null;
  readonly to: string;
} & (
  | { readonly sender: SmtpAccountName; readonly account: SmtpAccount }
  | { readonly sender: 'sms'; readonly gateway: SmsGateway }
);

/** What came of a test: a catalogue code, or none, and the server's line. */
export interface TestResult {
  readonly ok: boolean;
  readonly code: string | null;
  readonly reply: string;
}

/** Sends a test message by one of the ways, as typed and not yet saved, and says what the server answered. */
export async function testSender(deps: MailDeps, actor: Actor, input: TestInput): Promise<TestResult> {
  const channel = input.sender === 'sms' ? 'sms' : 'email';
  const faults = input.sender === 'sms' ? gatewayIssues(input.gateway) : accountIssues(input.account);
  const issues: Issue[] = faults.map((issue) => ({ ...issue, path: `${input.sender}.${issue.path}` }));
  if (!isReachable(channel, input.to)) {
    const code = channel === 'sms' ? 'mail.phoneWrong' : 'mail.addressWrong';
    issues.push({ path: 'to', code, params: { address: input.to } });
  }
  if (issues[0]) throw new UserError(issues[0].code, issues[0].params, issues);
  const secret = input.secret ?? (await readSecret(deps, input.sender));
  return resultOf(await send(deps, actor, input, secret));
}

function send(deps: MailDeps, { language }: Actor, input: TestInput, secret: string): Promise<Answer> {
  const t = translatorFor(language);
  const patience = deps.config.mailPatience ?? usualPatience;
  const stop = AbortSignal.timeout(patience.whole);
  const id = deps.ports.ids.next();
  if (input.sender === 'sms') {
    const access = { gateway: input.gateway, token: secret, patience: patience.connect, stop };
    return sendSms(access, { phone: tidyMobile(input.to), text: t('mail:test.text'), id });
  }
  const { account } = input;
  const letter = {
    from: { name: account.senderName, address: account.senderAddress },
    replyTo: null,
    to: [{ name: '', address: input.to.trim() }],
    subject: t('mail:test.subject'),
    text: t('mail:test.text'),
    language,
    files: [],
    messageId: `<${id}@${account.senderAddress.split('@').at(-1)}>`,
    at: deps.now(),
  };
  return sendLetter({ account, password: secret, patience, stop }, letter, [input.to.trim()]);
}

function resultOf(answer: Answer): TestResult {
  const code = codeOf(answer);
  const reply = answer.kind === 'answered' ? answer.reply : answer.detail;
  return { ok: code === null, code, reply };
}
