import type { SettlementDeps } from './settlement.deps.ts';

export function createSending(_deps: SettlementDeps) {
  const missing = async (..._: readonly unknown[]): Promise<never> => {
    throw new Error('missing');
  };
  return {
    send: missing,
    recordSent: missing,
    chase: missing,
    confirm: missing,
  };
}
