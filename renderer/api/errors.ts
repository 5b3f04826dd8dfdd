import { ORPCError } from '@orpc/client';
import { type ErrorParams, type Issue, UserError } from '../../shared/errors/errors.ts';
import { codeText } from '../../shared/i18n/code-text.ts';
import type { Translate } from '../../shared/i18n/languages.ts';

export { codeText };

/** What went wrong, in the words of the contract. */
export type ProblemKind =
  /** A user's error; `issues` name the fields. */
  | 'refused'
  /** Somebody else was first; `current` is the row as it is now. */
  | 'conflict'
  | 'signedOut'
  | 'locked'
  | 'forbidden'
  /** May work when tried again. */
  | 'unavailable'
  /** The backend did not answer at all. */
  | 'unreachable'
  | 'unexpected';

export interface Problem {
  readonly kind: ProblemKind;
  /** Catalogue code: `orders.alreadyConfirmed` has its text at `orders:error.alreadyConfirmed`. */
  readonly code: string;
  readonly params: ErrorParams;
  readonly issues: readonly Issue[];
  readonly current: unknown;
}

/** Whatever a call threw, as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) return problemOfAnswer(error);
  if (error instanceof UserError) {
    return { ...problem('refused', error.code), params: error.params, issues: [...error.issues] };
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError')) {
    return problem('unreachable', 'common.unreachable');
  }
  return problem('unexpected', 'common.unexpected');
}

function problemOfAnswer(error: ORPCError<string, unknown>): Problem {
  const data = isRecord(error.data) ? error.data : {};
  switch (error.code) {
    case 'REFUSED':
      return {
        ...problem('refused', text(data['code'], 'common.refused')),
        params: paramsOf(data['params']),
        issues: Array.isArray(data['issues']) ? data['issues'].flatMap(issueOf) : [],
      };
    case 'CONFLICT':
      return { ...problem('conflict', text(data['code'], 'common.conflict')), current: data['current'] };
    case 'UNAUTHORIZED':
      if (data['reason'] === 'locked') return problem('locked', 'common.locked');
      if (data['reason'] === 'signedOut') return problem('signedOut', 'common.signedOut');
      // The host itself turned the window away: it is closing, or was started anew.
      return problem('unreachable', 'common.unreachable');
    case 'FORBIDDEN':
      return {
        ...problem('forbidden', forbiddenCode(data['standing'])),
        params: { permission: text(data['permission'], '') },
      };
    case 'UNAVAILABLE':
      return {
        ...problem('unavailable', text(data['code'], 'common.unavailable')),
        params: paramsOf(data['params']),
      };
    case 'BAD_REQUEST':
      return {
        ...problem('refused', 'common.inputWrong'),
        issues: Array.isArray(data['issues']) ? data['issues'].flatMap(parserIssueOf) : [],
      };
    default:
      return problem('unexpected', 'common.unexpected');
  }
}

/** The sentence for a problem, in the person's language. */
export function problemText(found: Problem, t: Translate): string {
  return codeText(found.code, found.params, t);
}

/** The sentence of one field's issue. */
export function issueText(issue: Issue, t: Translate): string {
  return codeText(issue.code, issue.params ?? {}, t);
}

/** Field errors as antd's `form.setFields` takes them: `goods.0.weightKg` becomes `['goods', 0, 'weightKg']`. */
export function fieldErrors(found: Problem, t: Translate): { name: (string | number)[]; errors: string[] }[] {
  const byPath = new Map<string, string[]>();
  for (const issue of found.issues) {
    byPath.set(issue.path, [...(byPath.get(issue.path) ?? []), issueText(issue, t)]);
  }
  return [...byPath].map(([path, errors]) => ({ name: fieldName(path), errors }));
}

/** `goods.0.weightKg` -> `['goods', 0, 'weightKg']`. */
export function fieldName(path: string): (string | number)[] {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Why somebody who is not on duty may not (5.3.11), else the general sentence. */
function forbiddenCode(standing: unknown): string {
  return typeof standing === 'string' ? `standing.${standing}` : 'common.forbidden';
}

function problem(kind: ProblemKind, code: string): Problem {
  return { kind, code, params: {}, issues: [], current: undefined };
}

function issueOf(value: unknown): Issue[] {
  if (!isRecord(value) || typeof value['path'] !== 'string' || typeof value['code'] !== 'string') return [];
  return [{ path: value['path'], code: value['code'], params: paramsOf(value['params']) }];
}

/** An issue of the contract's own parser: a path, and no code of ours. */
function parserIssueOf(value: unknown): Issue[] {
  if (!isRecord(value) || !Array.isArray(value['path'])) return [];
  return [{ path: value['path'].map(String).join('.'), code: 'common.inputWrong' }];
}

function paramsOf(value: unknown): ErrorParams {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
