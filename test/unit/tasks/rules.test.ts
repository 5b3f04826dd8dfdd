import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import { roles } from '../../../shared/domain/people/roles.ts';
import { checkRule } from '../../../shared/domain/tasks/check-rule.ts';
import { conditionNames, conditions } from '../../../shared/domain/tasks/conditions.ts';
import { checkEvidence } from '../../../shared/domain/tasks/evidence.ts';
import type { TaskRule } from '../../../shared/domain/tasks/rule.ts';
import { clauses } from '../../../shared/sop/clauses.ts';
import { taskRules } from '../../../shared/sop/rules.ts';
import { at } from './calendar.ts';

const rule = taskRules.find(({ id }) => id === 'order.printed') as TaskRule;
const faults = (change: Partial<TaskRule>) =>
  checkRule({ ...rule, ...change }, { roles }).map(({ path, code }) => `${path} ${code}`);
const step = (amount: number, ...to: TaskRule['escalation'][number]['to']) => ({
  amount,
  unit: 'minutes' as const,
  to,
});

describe('the rules that come with the app', () => {
  it.each(taskRules.map((one) => [one.id, one] as const))(
    '%s is sound, of a clause of the manual, and has its words',
    (id, one) => {
      expect(checkRule(one, { roles })).toEqual([]);
      expect(clauses.map((clause) => clause.id)).toContain(one.clause);
      for (const catalogue of [zh, en]) {
        const words = id
          .split('.')
          .reduce<unknown>((level, key) => (level as Record<string, unknown>)[key], catalogue.rule);
        expect(Object.keys(words as object)).toEqual(['name', 'duty', 'alert']);
      }
    },
  );

  it('have each an id of its own', () => {
    expect(new Set(taskRules.map(({ id }) => id)).size).toBe(taskRules.length);
  });

  it('[2.3.1-sameDay, 2.3.1-nextDay] tell same-day from later city orders on the company’s wall', () => {
    const given = { at: at('2026-11-23 23:30'), zone: 'Asia/Shanghai' };
    const facts = (deliveryToAt: number | null) => ({ ...given, facts: { jobType: 'cityDelivery', deliveryToAt } });
    expect(conditions.citySameDay(facts(at('2026-11-24 00:00')))).toBe(true);
    expect(conditions.citySameDay(facts(at('2026-11-24 00:01')))).toBe(false);
    expect(conditions.cityLaterDay(facts(at('2026-11-24 09:00')))).toBe(true);
    expect(conditions.cityLaterDay(facts(null))).toBe(false);
    expect(conditionNames.every((name) => typeof conditions[name](facts(null)) === 'boolean')).toBe(true);
  });
});

describe('a rule that cannot be kept is refused at its field', () => {
  it('[2.2.1] negative, broken or endless limits', () => {
    expect(faults({ due: { kind: 'minutes', amount: -5 } })).toEqual(['due.amount tasks.minutesWrong']);
    expect(faults({ due: { kind: 'minutes', amount: 0.5 } })).toEqual(['due.amount tasks.minutesWrong']);
    expect(faults({ due: { kind: 'workingMinutes', amount: 1e9, throughBreaks: true } })).toHaveLength(1);
    expect(faults({ due: { kind: 'point', workingDay: -1, time: '25:00' } })).toEqual([
      'due.workingDay tasks.daysWrong',
      'due.time tasks.timeWrong',
    ]);
    expect(faults({ repeatEvery: 0, returnAfter: Number.NaN })).toEqual([
      'repeatEvery tasks.minutesWrong',
      'returnAfter tasks.minutesWrong',
    ]);
  });

  it('[2.2.1] a warning that would come before the duty begins', () => {
    expect(faults({ warnBefore: { amount: 5, unit: 'minutes' } })).toEqual(['warnBefore.amount tasks.warnTooEarly']);
    expect(faults({ warnBefore: { amount: 4, unit: 'minutes' } })).toEqual([]);
  });

  it('[2.2.1] steps to nobody, to strangers, twice to the same, or out of order', () => {
    expect(faults({ escalation: [step(5)] })).toEqual(['escalation.0.to tasks.recipientsMissing']);
    expect(faults({ escalation: [step(5, 'chef' as 'gm')] })).toEqual(['escalation.0.to tasks.roleUnknown']);
    expect(faults({ escalation: [step(5, 'gm', 'gm')] })).toEqual(['escalation.0.to tasks.recipientTwice']);
    expect(faults({ escalation: [step(5, 'gm'), step(4, 'gm')] })).toEqual([
      'escalation.1.amount tasks.stepsOutOfOrder',
    ]);
    expect(faults({ escalation: [step(-1, 'gm')] })).toEqual(['escalation.0.amount tasks.minutesWrong']);
    expect(faults({ owner: { kind: 'role', role: 'chef' as 'gm' } })).toEqual(['owner.role tasks.roleUnknown']);
  });
});

describe('evidence', () => {
  const now = at('2026-11-23 10:00');
  const none = { result: '', contact: null, attachmentId: null };
  const call = { person: '张三', phone: '13800138000', way: 'phone' as const, at: now };
  const missing = (...given: Parameters<typeof checkEvidence>) => checkEvidence(...given).map(({ code }) => code);
  const moment = { now, openedAt: now - 600_000 };

  it('[2.3.1-sameDay] is what the rule asks for, never just a tick', () => {
    expect(missing('result', { ...none, result: '  ' }, moment)).toEqual(['tasks.resultMissing']);
    expect(missing('contact', none, moment)).toEqual(['tasks.contactMissing']);
    expect(missing('file', none, moment)).toEqual(['tasks.fileMissing']);
    expect(missing('none', none, moment)).toEqual([]);
    expect(missing('contact', { ...none, contact: call }, moment)).toEqual([]);
  });

  it('[2.3.1-nextDay] a call has a person, a phone number that is one, and a time that was', () => {
    const wrong = { ...call, person: '', phone: '无', at: now + 3_600_000 };
    expect(missing('contact', { ...none, contact: wrong }, moment)).toEqual([
      'tasks.personMissing',
      'tasks.phoneWrong',
      'tasks.contactInFuture',
    ]);
    const early = { ...call, at: now - 3_600_000 };
    expect(missing('contact', { ...none, contact: early }, moment)).toEqual(['tasks.contactBefore']);
  });
});
