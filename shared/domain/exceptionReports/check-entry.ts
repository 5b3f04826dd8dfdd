import type { Issue } from '../../errors/errors.ts';
import { isPhone } from '../../lib/contacts.ts';
import { reportTolerance } from './check-report.ts';
import { type Severity, severities } from './values.ts';

interface Window {
  readonly knownAt: number;
  readonly now: number;
}

/** A call to a leader: who, by which number, when. It cannot lie in the future, nor before anything was known. */
export function checkCall(
  { person, phone, at }: { readonly person: string; readonly phone: string; readonly at: number },
  window: Window,
): readonly Issue[] {
  return [
    ...(person.trim() === '' ? [issue('person', 'calledMissing')] : []),
    ...(phone.trim() !== '' && !isPhone(phone) ? [issue('phone', 'phoneWrong')] : []),
    ...checkMoment('at', at, window),
  ];
}

/** A moment that somebody types of what he did for a report. */
export function checkMoment(path: string, at: number, { knownAt, now }: Window): readonly Issue[] {
  if (at > now + reportTolerance) return [issue(path, 'momentInFuture')];
  return at < knownAt - reportTolerance ? [issue(path, 'momentBeforeKnown')] : [];
}

/** It only ever rises: what was once grave is not talked down. */
export function rises(from: Severity, to: Severity): boolean {
  return severities.indexOf(to) > severities.indexOf(from);
}

function issue(path: string, name: string): Issue {
  return { path, code: `exceptionReports.${name}` };
}
