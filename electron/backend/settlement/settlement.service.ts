import { createAgreements } from './agreements.ts';
import { createBoard } from './board.ts';
import { createClosing } from './closing.ts';
import { createDisputes } from './disputes.ts';
import { statementFacts } from './facts.ts';
import { createDriftFollower } from './follower.ts';
import { createInvoices } from './invoices.ts';
import { createKpiCounts } from './kpi-counts.ts';
import { createOfOrder } from './of-order.ts';
import { createPayments } from './payments.ts';
import { createSending } from './sending.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { createStatementFiles } from './statement-files.ts';
import { createWatching } from './watching.ts';
import { createStatementWriting } from './writing.ts';
import { statementView } from './views.ts';

/** Month end: statements from delivered orders, their invoices and payments (7.1.1 to 7.3.1). */
export function createSettlementService(deps: SettlementDeps) {
  return {
    ...createBoard(deps),
    ...createClosing(deps),
    ...createWatching(deps),
    ...createOfOrder(deps),
    agreements: createAgreements(deps),
    statements: {
      get: (...[actor, id]: readonly [Parameters<typeof statementView>[2], string]) =>
        statementView(deps.database.read, deps, actor, id),
      ...createStatementWriting(deps),
      ...createSending(deps),
      ...createDisputes(deps),
      ...createStatementFiles(deps),
    },
    invoices: createInvoices(deps),
    payments: createPayments(deps),
    facts: statementFacts(deps),
    follower: createDriftFollower(deps),
    deductedOn: statementsRepository.deductedOn,
    counts: createKpiCounts(deps),
  };
}
