import type { Issue } from '../../errors/errors.ts';
import { isTimeOfDay } from '../../lib/dates.ts';
import { type Due, evidenceKinds, lengthUnits, type Length, type TaskRule, timeFacts } from './rule.ts';

/** A year: nobody means a longer one. */
const mostMinutes = 527_040;
const mostDays = 366;
const mostSteps = 10;

interface Known {
  readonly roles: readonly string[];
}

/** What is wrong with a rule, at the field that is wrong; paths as in `escalation.1.to`. */
export function checkRule(rule: TaskRule, known: Known): readonly Issue[] {
  return [
    ...checkDue(rule.due),
    ...checkWarning(rule),
    ...checkOwner(rule, known),
    ...checkEscalation(rule, known),
    ...minutes('repeatEvery', rule.repeatEvery, 1),
    ...(rule.returnAfter === null ? [] : minutes('returnAfter', rule.returnAfter, 1)),
    ...(evidenceKinds.includes(rule.evidence) ? [] : [issue('evidence', 'evidenceUnknown')]),
  ];
}

function checkDue(due: Due): readonly Issue[] {
  switch (due.kind) {
    case 'minutes':
    case 'workingMinutes':
      return minutes('due.amount', due.amount, 1);
    case 'point':
      return [
        ...(isWhole(due.workingDay, 0, mostDays) ? [] : [issue('due.workingDay', 'daysWrong', { most: mostDays })]),
        ...checkTime('due.time', due.time),
      ];
    case 'relative': {
      const most = due.unit === 'workingDays' ? mostDays : mostMinutes;
      return [
        ...(timeFacts.includes(due.fact) ? [] : [issue('due.fact', 'factUnknown')]),
        ...(isWhole(due.amount, -most, most) ? [] : [issue('due.amount', 'relativeWrong', { most })]),
        ...(due.unit === 'workingDays' ? checkTime('due.time', due.time ?? '') : []),
        ...minutes('due.atLeast', due.atLeast, 0),
      ];
    }
  }
}

function checkTime(path: string, time: string): readonly Issue[] {
  return time === 'opening' || time === 'closing' || isTimeOfDay(time) ? [] : [issue(path, 'timeWrong')];
}

function checkWarning({ warnBefore, due }: TaskRule): readonly Issue[] {
  if (warnBefore === null) return [];
  const wrong = checkLength('warnBefore', warnBefore, 1);
  if (wrong.length > 0) return wrong;
  const comparable = due.kind === warnBefore.unit && 'amount' in due;
  return comparable && warnBefore.amount >= due.amount ? [issue('warnBefore.amount', 'warnTooEarly')] : [];
}

function checkOwner({ owner }: TaskRule, { roles }: Known): readonly Issue[] {
  if (owner.kind !== 'role') return [];
  return roles.includes(owner.role) ? [] : [issue('owner.role', 'roleUnknown')];
}

function checkEscalation({ escalation }: TaskRule, { roles }: Known): readonly Issue[] {
  if (escalation.length > mostSteps) return [issue('escalation', 'stepsTooMany', { most: mostSteps })];
  return escalation.flatMap((step, index) => {
    const path = `escalation.${index}`;
    const before = escalation[index - 1];
    const issues = [...checkLength(path, step, 0)];
    if (step.to.length === 0) issues.push(issue(`${path}.to`, 'recipientsMissing'));
    if (step.to.some((to) => to !== 'owner' && !roles.includes(to))) issues.push(issue(`${path}.to`, 'roleUnknown'));
    if (new Set(step.to).size < step.to.length) issues.push(issue(`${path}.to`, 'recipientTwice'));
    if (before && before.unit === step.unit && before.amount > step.amount) {
      issues.push(issue(`${path}.amount`, 'stepsOutOfOrder'));
    }
    return issues;
  });
}

function checkLength(path: string, { amount, unit }: Length, least: number): readonly Issue[] {
  if (!lengthUnits.includes(unit)) return [issue(`${path}.unit`, 'unitUnknown')];
  return minutes(`${path}.amount`, amount, least);
}

function minutes(path: string, amount: number, least: number): readonly Issue[] {
  return isWhole(amount, least, mostMinutes) ? [] : [issue(path, 'minutesWrong', { least, most: mostMinutes })];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function issue(path: string, name: string, params: Readonly<Record<string, number>> = {}): Issue {
  return { path, code: `tasks.${name}`, params };
}
