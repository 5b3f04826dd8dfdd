import { describe, expect, it } from 'vitest';
import { checkMessage, isMobile, tidyMobile } from '../../../shared/domain/mail/check-message.ts';
import type { OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import { type Answer, outcomeOf } from '../../../shared/domain/mail/outcome.ts';
import { retryDelay, untouchedSettings } from '../../../shared/domain/mail/settings.ts';

const minute = 60_000;
const message: OutgoingMessage = {
  key: 'k',
  channel: 'email',
  to: [{ name: '张三', address: 'zhang@example.cn' }],
  subject: '到货',
  text: '正文',
  language: 'zh-CN',
  attachments: [],
  subjectKind: 'order',
  subjectId: 'o',
  purpose: 'order.arrivalTold',
  clauses: [],
};

describe('[2.4.3] a message before it leaves', () => {
  it('has recipients that can be reached, each once', () => {
    const to = ['Zhang@example.cn', 'zhang@example.cn ', 'li@例子.中国'].map((address) => ({ name: '', address }));
    const checked = checkMessage({ ...message, to });
    expect(checked.issues).toEqual([]);
    expect(checked.message.to.map(({ address }) => address)).toEqual(['Zhang@example.cn', 'li@例子.中国']);
    expect(checkMessage({ ...message, to: [] }).issues).toEqual([{ path: 'to', code: 'mail.nobody' }]);
  });

  it('has a subject of one line and a text', () => {
    const checked = checkMessage({ ...message, subject: ' a\r\nBcc: b\u0000\u2029c ', text: 'x\r\ny' });
    expect(checked.message).toMatchObject({ subject: 'a Bcc: b c', text: 'x\ny' });
    const codes = checkMessage({ ...message, subject: '\r\n', text: ' ' }).issues.map(({ code }) => code);
    expect(codes).toEqual(['mail.textMissing', 'mail.subjectMissing']);
  });

  it.each([
    ['138 0013-8000', '13800138000'],
    ['+86 13800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['＋８５２５１２３４５６７', '+85251234567'],
    ['00852 5123 4567', '+85251234567'],
  ])('knows the mobile number in "%s"', (typed, number) => {
    expect([isMobile(typed), tidyMobile(typed)]).toEqual([true, number]);
  });
});

describe('[2.4.3, 2.5.1] what becomes of a message by an answer', () => {
  const recipients = ['a@x.cn', 'b@x.cn'].map((address) => ({
    name: '',
    address,
    state: 'waiting' as const,
    reply: '',
  }));
  const tried = { recipients, attempts: 1, giveUpAt: 24 * 60 * minute };
  const answered = (...states: readonly ('accepted' | 'refused' | 'later')[]): Answer => ({
    kind: 'answered',
    told: states.map((state, at) => ({ address: recipients[at]?.address ?? '', state, reply: state })),
    reply: '250 OK',
  });
  const outcome = (answer: Answer, now = 0) => outcomeOf(answer, tried, untouchedSettings, now);

  it('all took it', () => {
    expect(outcome(answered('accepted', 'accepted'))).toMatchObject({ state: 'accepted', missed: [], code: null });
  });

  it('none will ever take it', () => {
    expect(outcome(answered('refused', 'refused'))).toMatchObject({ state: 'givenUp', definite: true });
  });

  it('one is asked again while the other is done with', () => {
    const later = outcome(answered('refused', 'later'));
    expect(later).toMatchObject({ state: 'failed', nextAttemptAt: minute, missed: [] });
    expect(later.recipients.map(({ state }) => state)).toEqual(['refused', 'waiting']);
  });

  it('the time for it is over', () => {
    const ended = outcome(answered('accepted', 'later'), 24 * 60 * minute);
    expect(ended).toMatchObject({ state: 'accepted', code: 'mail.serverLater', definite: false });
    expect(ended.missed.map(({ address }) => address)).toEqual(['b@x.cn']);
  });

  it('a server that cannot be reached costs no try of the schedule; a broken line does', () => {
    const fault = { code: 'mail.hostRefused', detail: '' };
    expect(outcome({ kind: 'unreachable', ...fault }, 5)).toMatchObject({ state: 'failed', nextAttemptAt: 5 });
    expect(outcome({ kind: 'lost', ...fault }, 5)).toMatchObject({ state: 'failed', nextAttemptAt: 5 + minute });
    expect(outcome({ kind: 'stopped', ...fault }, 5)).toMatchObject({ state: 'queued', nextAttemptAt: 5, code: null });
  });

  it('the waits grow as they are set, and the last one repeats', () => {
    expect([1, 2, 3, 6, 7, 50].map((tries) => retryDelay(untouchedSettings, tries) / minute)).toEqual([
      1, 2, 5, 30, 30, 30,
    ]);
  });
});
