import { describe, expect, it } from 'vitest';
import { readRule, typedRule } from '../../../renderer/features/tasks/rules/typed-rule.ts';
import type { TaskRuleView } from '../../../shared/contract/task-schemas.ts';
import type { Staff } from '../../../shared/domain/tasks/recipients.ts';
import type { TaskRule } from '../../../shared/domain/tasks/rule.ts';
import { tryRule } from '../../../shared/domain/tasks/trial.ts';
import { taskRules } from '../../../shared/sop/rules.ts';
import { at, calendar } from './calendar.ts';

const ruleOf = (id: string) => taskRules.find((rule) => rule.id === id) as TaskRule;
const staff: Staff = {
  people: [
    { id: 'director', roles: ['csDirector'] },
    { id: 'clerk', roles: ['csClerk'] },
    { id: 'inquiry', roles: ['inquiryClerk'] },
  ],
  absences: [],
};
const begun = (from: string, fact: string | null = null) => ({ at: at(from), factAt: fact === null ? null : at(fact) });

describe('a rule that is tried out', () => {
  it('[2.2.1] says when it is due and who is told when, and that nobody holds a role', () => {
    const trial = tryRule(ruleOf('order.printed'), begun('2026-11-27 17:58'), calendar, staff);
    expect(trial?.dueAt).toBe(at('2026-11-27 18:03'));
    expect(trial?.steps.map(({ step, at: time, ownerToo, told }) => [step, time, ownerToo, told])).toEqual([
      ['due', at('2026-11-27 18:03'), true, []],
      ['step1', at('2026-11-27 18:08'), false, [{ userId: 'director', forId: null }]],
      ['step2', at('2026-11-27 18:23'), false, []],
    ]);
  });

  it('[2.4.2] names the holders of the role that owns it, and whoever stands in for them', () => {
    const absences = [{ userId: 'inquiry', substituteId: 'clerk' }];
    const trial = tryRule(ruleOf('outbound.arrivalCalled'), begun('2026-11-27 17:00'), calendar, {
      ...staff,
      absences,
    });
    const [warn, due] = trial?.steps ?? [];
    expect([warn?.step, due?.step]).toEqual(['warn', 'due']);
    expect(due).toMatchObject({ ownerToo: false, told: [{ userId: 'clerk', forId: 'inquiry' }] });
    expect(due?.at).toBe(at('2026-11-30 12:00'));
  });

  it('[1.1] of people who stand in for each other in a circle nobody is told', () => {
    const absences = [
      { userId: 'inquiry', substituteId: 'clerk' },
      { userId: 'clerk', substituteId: 'inquiry' },
    ];
    const trial = tryRule(ruleOf('outbound.arrivalCalled'), begun('2026-11-27 17:00'), calendar, {
      ...staff,
      absences,
    });
    expect(trial?.steps.find(({ step }) => step === 'due')?.told).toEqual([]);
  });

  it('[2.5.2] has no answer while the moment that it is relative to is missing', () => {
    const rule = ruleOf('city.inTime');
    expect(tryRule(rule, begun('2026-11-27 09:00'), calendar, staff)).toBeNull();
    const trial = tryRule(rule, begun('2026-11-27 09:00', '2026-11-30 12:00'), calendar, staff);
    expect([trial?.warnAt, trial?.dueAt]).toEqual([at('2026-11-30 10:00'), at('2026-11-30 12:00')]);
  });
});

describe('a rule in its form', () => {
  const view = (rule: TaskRule): TaskRuleView =>
    ({ ...rule, changed: [], version: 0, updatedAt: null, updatedByName: '', running: 0 }) as unknown as TaskRuleView;

  it.each(taskRules.map((rule) => [rule.id, rule] as const))('%s comes back as it was', (_id, rule) => {
    const { due, warnBefore, escalation, repeatEvery, returnAfter, owner, evidence, active } = rule;
    expect(readRule(typedRule(view(rule)))).toEqual({
      change: { due, warnBefore, escalation, repeatEvery, returnAfter, owner, evidence, active },
      unread: [],
    });
  });

  it('[2.2.1] names each number that cannot be read, and keeps a time that is none for the rules to refuse', () => {
    const typed = typedRule(view(ruleOf('order.printed')));
    const wrong = readRule({
      ...typed,
      due: { ...typed.due, amount: 'five' },
      repeatEvery: '',
      steps: typed.steps.map((step) => ({ ...step, amount: '1.5' })),
    });
    expect([wrong.change, wrong.unread.map(({ path }) => path)]).toEqual([
      null,
      ['due.amount', 'escalation.0.amount', 'escalation.1.amount', 'repeatEvery'],
    ]);
    const point = { ...typed.due, kind: 'point', workingDay: '1', timeKind: 'at', time: '25:70' } as const;
    expect(readRule({ ...typed, due: point }).change?.due).toEqual({ kind: 'point', workingDay: 1, time: '25:70' });
    expect(readRule({ ...typed, due: { ...point, time: '9点半' } }).change?.due).toMatchObject({ time: '09:30' });
  });

  it('[2.5.2] counts before a moment as less than nothing, and takes no sign for it', () => {
    const typed = typedRule(view(ruleOf('city.arrivalTold')));
    expect(typed.due).toMatchObject({ direction: 'before', distance: '60' });
    expect(readRule({ ...typed, due: { ...typed.due, distance: '-60' } }).unread).toMatchObject([
      { path: 'due.amount' },
    ]);
    expect(readRule({ ...typed, due: { ...typed.due, direction: 'after' } }).change?.due).toMatchObject({ amount: 60 });
  });
});
