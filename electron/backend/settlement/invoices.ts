import type { SettlementDeps } from './settlement.deps.ts';

export function createInvoices(_deps: SettlementDeps) {
  const missing = async (..._: readonly unknown[]): Promise<never> => {
    throw new Error('missing');
  };
  return {
    ask: missing,
    issue: missing,
    deliver: missing,
  };
}
