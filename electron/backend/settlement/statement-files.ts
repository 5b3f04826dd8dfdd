import type { SettlementDeps } from './settlement.deps.ts';

export function createStatementFiles(_deps: SettlementDeps) {
  const missing = async (..._: readonly unknown[]): Promise<never> => {
    throw new Error('missing');
  };
  return {
    pdf: missing,
    excel: missing,
  };
}
