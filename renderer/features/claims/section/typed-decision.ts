import type { Claim } from '../../../../shared/contract/claims.ts';
import type { ClaimDecision } from '../../../../shared/domain/claims/decision.ts';
import type { Bearer, ClaimKind, ResponsibleParty } from '../../../../shared/domain/claims/values.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../shared/lib/money.ts';

export interface TypedShare {
  readonly bearer: Bearer;
  readonly name: string;
  readonly amount: string;
}

/** A decision as it is typed: amounts in yuan. */
export interface TypedDecision {
  readonly kind: ClaimKind;
  readonly party: ResponsibleParty | '';
  readonly compensation: string;
  readonly penalty: string;
  readonly shares: readonly TypedShare[];
  readonly text: string;
}

/** What was decided before, or what is asked as a compensation that the company bears. */
export function typedOf({ kind, party, compensation, penalty, shares, decision, asked }: Claim): TypedDecision {
  const yuan = (fen: number) => (fen === 0 ? '' : formatDecimal(fen, 2));
  if (kind === null) {
    const whole = { bearer: 'company', name: '', amount: yuan(asked) } as const;
    return { kind: 'compensation', party: '', compensation: yuan(asked), penalty: '', shares: [whole], text: '' };
  }
  return {
    kind,
    party: party ?? '',
    compensation: yuan(compensation),
    penalty: yuan(penalty),
    shares: shares.map(({ bearer, name, fen }) => ({ bearer, name, amount: yuan(fen) })),
    text: decision,
  };
}

/** The same as the rule judges it; what is no amount counts for none. */
export function decisionOf({ kind, party, compensation, penalty, shares, text }: TypedDecision): ClaimDecision {
  const fen = (typed: string) => parseFen(typed) ?? 0;
  const whole = { compensation: fen(compensation), penalty: fen(penalty) };
  const nothing = whole.compensation + whole.penalty === 0;
  return {
    kind,
    ...whole,
    party: party || 'internal',
    shares: nothing ? [] : shares.map(({ bearer, name, amount }) => ({ bearer, name: name.trim(), fen: fen(amount) })),
    text,
  };
}
