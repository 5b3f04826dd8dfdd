import type { SettlementDeps } from './settlement.deps.ts';

export function createPayments(_deps: SettlementDeps) {
  const missing = async (..._: readonly unknown[]): Promise<never> => {
    throw new Error('missing');
  };
  return {
    list: missing,
    record: missing,
    takeBack: missing,
    settleAdvance: missing,
    writeOff: missing,
    notify: missing,
    endNotice: missing,
    receivables: missing,
    excel: missing,
  };
}
