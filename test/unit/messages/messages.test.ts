import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { composeLetterCover, composeMessage } from '../../../shared/domain/messages/compose.ts';
import { checkContact, type ContactForm } from '../../../shared/domain/messages/contact.ts';
import { type MessageFacts, missingFact } from '../../../shared/domain/messages/facts.ts';
import { contactPurposes, partiesOf, purposeOfRule, toldPurposes } from '../../../shared/domain/messages/purposes.ts';
import { isMobile } from '../../../shared/domain/mail/check-message.ts';
import { checkWish, usualWish } from '../../../shared/domain/messages/wish.ts';
import { evidenceOf } from '../../../shared/domain/tasks/event-evidence.ts';
import { taskRules } from '../../../shared/sop/rules.ts';

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const facts: MessageFacts = {
  number: 'HY261123-0001',
  customerOrderNo: 'PO-77',
  goods: '服务器',
  pieces: 15,
  consignee: '上海东方仪器有限公司',
  destination: '上海市浦东新区',
  state: 'signed',
  promisedAt: at('25T12:00'),
  expectedAt: at('25T18:00'),
  departedAt: at('23T21:00'),
  arrivedAt: at('25T17:40'),
  signedAt: at('25T17:55'),
  signee: '王五',
  signedPieces: 15,
  outcome: 'clean',
  lateReason: '航班取消',
  vehicle: null,
};
const sender = { company: '北京测试物流', phone: '010-60000000', zone: 'Asia/Shanghai' };
const zh = translatorFor('zh-CN');
const en = translatorFor('en');

describe('what there is to tell', () => {
  it('[2.5.1, 2.4.3] nothing is told before it is known, nor of a cancelled order', () => {
    const nothing = { ...facts, expectedAt: null, departedAt: null, arrivedAt: null, signedAt: null };
    expect(toldPurposes.map((purpose) => missingFact(purpose, nothing))).toEqual([
      null,
      'messages.notYet.arrivalTold',
      'messages.notYet.departedTold',
      'messages.notYet.arrivedTold',
      'messages.notYet.signedTold',
      'messages.notYet.lateTold',
    ]);
    for (const purpose of toldPurposes) {
      expect(missingFact(purpose, { ...facts, state: 'cancelled' })).toBe('messages.notYet.cancelled');
    }
  });

  it('[2.5.2] a delay is one only with another time than the agreed one, while the goods are on their way', () => {
    const onWay = { ...facts, arrivedAt: null, signedAt: null };
    expect(missingFact('order.lateTold', onWay)).toBeNull();
    expect(missingFact('order.lateTold', { ...onWay, expectedAt: facts.promisedAt })).toBe('messages.notYet.lateTold');
    expect(missingFact('order.lateTold', facts)).toBe('messages.notYet.thereAlready');
    expect(missingFact('order.arrivalTold', facts)).toBe('messages.notYet.thereAlready');
  });
});

describe('messages from templates', () => {
  it('[2.5.1] the signature is told with signee, time and pieces, in both languages', () => {
    const chinese = composeMessage('order.signedTold', facts, sender, zh);
    expect(chinese.subject).toBe('运单 HY261123-0001 已签收');
    expect(chinese.text).toContain('已于 2026-11-25 17:55 由王五签收，共 15 件。');
    expect(chinese.text).toContain('贵方单号：PO-77');
    expect(chinese.short).toMatch(/^运单 HY261123-0001 .*北京测试物流，电话 010-60000000。$/);
    const english = composeMessage('order.signedTold', { ...facts, signedPieces: 12, outcome: 'part' }, sender, en);
    expect(english.short).toContain('signed for in part by 王五 at 2026-11-25 17:55: 12 of 15 pcs.');
  });

  it('[2.5.2] a delay is told with the agreed time, the new one and the reason', () => {
    const { short } = composeMessage('order.lateTold', facts, sender, en);
    expect(short).toContain('will not be in 上海市浦东新区 by 2026-11-25 12:00 as agreed.');
    expect(short).toContain('expected at 2026-11-25 18:00. Reason: 航班取消.');
  });

  it('[2.3.1-sameDay] the arrival time is told with vehicle and driver where dispatch has named them', () => {
    const vehicle = { plate: '京A12345', driver: '刘师傅', phone: '13900001111' };
    const { short } = composeMessage('order.arrivalTold', { ...facts, vehicle }, sender, zh);
    expect(short).toContain('预计 2026-11-25 18:00 到达');
    expect(short).toContain('车牌 京A12345，司机刘师傅，电话 13900001111。');
  });

  it('leaves no place of any template unfilled and every SMS short enough', () => {
    for (const t of [zh, en]) {
      for (const purpose of toldPurposes) {
        for (const outcome of ['clean', 'remarks', 'part', 'refused'] as const) {
          const { subject, text, short } = composeMessage(purpose, { ...facts, outcome, promisedAt: null }, sender, t);
          expect(`${subject}${text}${short}`).not.toContain('{{');
          expect(short.length).toBeLessThan(500);
        }
      }
    }
  });

  it('[2.4.1, 2.4.2] the cover of the letter carries the demands word for word, signs and all', () => {
    const demands = '到货前一小时电话通知；<勿压> {{number}} $& "原文"';
    const { text, subject } = composeLetterCover({ number: 'HY1', revision: 2, demands }, sender, zh);
    expect(text).toContain(`\n${demands}`);
    expect(subject).toContain('第 2 版');
    expect(composeLetterCover({ number: 'HY1', revision: 1, demands: '' }, sender, en).text).not.toContain('demands');
  });
});

describe('contacts', () => {
  const form: ContactForm = {
    purpose: 'order.signedTold',
    party: 'consignor',
    person: '张三',
    company: '',
    way: 'phone',
    address: '13800138000',
    direction: 'out',
    reached: true,
    at: at('25T18:00'),
    said: '',
  };
  const times = { now: at('25T18:00'), confirmedAt: at('23T09:00') };
  const wrong = (patch: Partial<ContactForm>) =>
    checkContact({ ...form, ...patch }, times).map(({ path, code }) => `${path} ${code}`);

  it('[2.5.2] what is no phone number, no address or no time of the order is refused at its field', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ address: '12' })).toEqual(['address messages.phoneWrong']);
    expect(wrong({ way: 'email' })).toEqual(['address messages.emailWrong']);
    expect(wrong({ way: 'inPerson', address: '' })).toEqual([]);
    expect(wrong({ at: at('25T18:30') })).toEqual(['at messages.inFuture']);
    expect(wrong({ at: at('22T09:00') })).toEqual(['at messages.beforeOrder']);
    expect(wrong({ person: ' ' })).toEqual(['person messages.personMissing']);
    expect(wrong({ party: 'driver' })).toEqual(['party messages.partyWrong']);
    expect(wrong({ purpose: 'other' })).toEqual(['said messages.saidMissing']);
  });

  it('[2.5.1] the duties that ask for a contact know what it is about and with whom', () => {
    for (const { id, evidence } of taskRules) {
      const { purpose, party } = purposeOfRule(id);
      expect(contactPurposes).toContain(purpose);
      expect(partiesOf[purpose]).toContain(party);
      if (id === 'consignor.told') expect([evidence, purpose]).toEqual(['contact', 'order.signedTold']);
    }
  });

  it('[2.5.1] a message proves by whom a server took it for, and when', () => {
    const to = [{ name: '张三', address: 'zhang@example.cn' }];
    const proof = evidenceOf('message.accepted', {
      to,
      channel: 'email',
      subject: '已签收',
      queuedAt: 1,
      acceptedAt: 2,
    });
    expect(proof).toEqual({
      begunAt: 1,
      evidence: {
        result: '已签收',
        contact: { person: '张三', phone: 'zhang@example.cn', way: 'email', at: 2 },
        attachmentId: null,
      },
    });
    expect(evidenceOf('order.arrived', {})).toBeNull();
    expect(evidenceOf('contact.logged', { way: 'pigeon', at: 1 })).toBeNull();
  });

  it('[2.4.3] a wish names a contact who can be reached that way', () => {
    const contacts = [{ name: '张三', phone: '010-62510000', mobile: '', email: '' }];
    const found = (way: 'phone' | 'email' | 'sms', contactName = '张三') =>
      checkWish({ ...usualWish, way, contactName }, contacts, isMobile).map(({ code }) => code);
    expect(found('phone')).toEqual([]);
    expect(found('email')).toEqual(['messages.contactWithoutEmail']);
    expect(found('sms')).toEqual(['messages.contactWithoutMobile']);
    expect(found('phone', '王二')).toEqual(['messages.contactUnknown']);
    expect(found('email', '')).toEqual([]);
  });
});
