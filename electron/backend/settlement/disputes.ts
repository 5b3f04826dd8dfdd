import type { SettlementDeps } from './settlement.deps.ts';

export function createDisputes(_deps: SettlementDeps) {
  const missing = async (..._: readonly unknown[]): Promise<never> => {
    throw new Error('missing');
  };
  return {
    dispute: missing,
    noteDispute: missing,
    endDispute: missing,
  };
}
