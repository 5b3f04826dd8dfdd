import type { Issue } from '../../errors/errors.ts';
import { formatFen } from '../../lib/money.ts';
import type { ClaimKind, ResponsibleParty, Share } from './values.ts';

/** What is decided on a claim; amounts in fen. */
export interface ClaimDecision {
  readonly kind: ClaimKind;
  readonly compensation: number;
  readonly penalty: number;
  readonly party: ResponsibleParty;
  /** Who bears how much of both together. */
  readonly shares: readonly Share[];
  readonly text: string;
}

/** What is wrong with a decision: amounts that do not go with its kind, shares that are not exactly the whole. */
export function judgeDecision({ kind, compensation, penalty, shares, text }: ClaimDecision): readonly Issue[] {
  const issues: Issue[] = [];
  const pays = kind === 'compensation' || kind === 'both';
  const fines = kind === 'penalty' || kind === 'both';
  if (pays !== compensation > 0) issues.push(issue('compensation', pays ? 'amountMissing' : 'amountNotWanted'));
  if (fines !== penalty > 0) issues.push(issue('penalty', fines ? 'amountMissing' : 'amountNotWanted'));
  const total = compensation + penalty;
  const shared = shares.reduce((sum, { fen }) => sum + fen, 0);
  if (shared !== total)
    issues.push({ ...issue('shares', 'sharesDiffer'), params: { shared: formatFen(shared), total: formatFen(total) } });
  shares.forEach(({ fen, bearer, name }, at) => {
    if (fen <= 0) issues.push(issue(`shares.${at}.fen`, 'amountMissing'));
    if (bearer !== 'company' && name.trim() === '') issues.push(issue(`shares.${at}.name`, 'bearerMissing'));
  });
  if (text.trim() === '') issues.push(issue('text', 'decisionMissing'));
  return issues;
}

function issue(path: string, name: string): Issue {
  return { path, code: `claims.${name}` };
}
