import type { Issue } from '../../errors/errors.ts';
import type { CauseState, ExceptionKind, Remedy } from './values.ts';

interface Closing {
  readonly kind: ExceptionKind;
  readonly causeState: CauseState;
  readonly remedy: Remedy | null;
  /** It arrived after all. */
  readonly arrived: boolean;
  /** The order that makes it good was confirmed. */
  readonly linked: boolean;
  readonly result: string;
}

/** What is missing before trouble is over: its cause, what was done about it, what came of it (2.5.2). */
export function judgeClosing({ kind, causeState, remedy, arrived, linked, result }: Closing): readonly Issue[] {
  const issues: Issue[] = [];
  if (causeState !== 'answered') issues.push(issue('cause', 'causeMissing'));
  if (remedy === null && !(kind === 'late' && arrived)) {
    issues.push(issue('remedy', kind === 'late' ? 'notThereYet' : 'remedyMissing'));
  }
  if (remedy !== null && remedy !== 'none' && !linked) issues.push(issue('remedy', 'linkNotConfirmed'));
  if (result.trim() === '') issues.push(issue('result', 'resultMissing'));
  return issues;
}

function issue(path: string, name: string): Issue {
  return { path, code: `exceptions.${name}` };
}
