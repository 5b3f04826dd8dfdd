import type { Shipment } from '../../../shared/contract/tracking.ts';
import { stepsClosedBy } from '../../../shared/domain/tracking/checklists.ts';
import { factNames, type TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import { judgeFacts } from '../../../shared/domain/tracking/judge-facts.ts';
import { lastMilestone, type Milestone, timeOf, withoutLast } from '../../../shared/domain/tracking/milestones.ts';
import { lateUnexplained, promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import type { FactSource } from '../../../shared/domain/tracking/values.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { inHand, mustFind, save } from './in-hand.ts';
import { forgetReceived, limitDays, noteReceived } from './receipts.ts';
import { closeByFacts } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { factsOf, trackingFact, wayClause } from './tracking-facts.ts';

interface Told {
  readonly id: string;
  readonly version: number;
  readonly facts: TrackingFacts;
  readonly source: FactSource | null;
  readonly reason: string;
}

interface SteppedBack {
  readonly id: string;
  readonly version: number;
  readonly milestone: Milestone;
  readonly reason: string;
}

/** What is told of a shipment on its way: recorded forward, taken back one step at a time (2.3.1, 2.4, 2.5.1). */
export function createRecording(deps: TrackingDeps) {
  const { write } = deps.database;
  return {
    record: (actor: Actor, input: Told): Promise<Shipment> => write((tx) => record(tx, deps, actor, input)),
    stepBack: (actor: Actor, input: SteppedBack): Promise<Shipment> => write((tx) => stepBack(tx, deps, actor, input)),
  };
}

async function record(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: Told): Promise<Shipment> {
  const { order, shipment } = await inHand(tx, deps, input.id, input.version);
  const { issues, recorded, corrected } = judgeFacts(factsIn(shipment), input.facts, order, {
    now: deps.now(),
    reason: input.reason,
  });
  const wrong =
    issues.length > 0 ? issues : await lateIssues(tx, deps, { order, before: shipment, after: input.facts });
  if (wrong.length > 0) throw new UserError('tracking.notRecorded', {}, wrong);
  if (recorded.length + corrected.length === 0) return mustFind(tx, deps, input.id);
  const zone = await deps.company.zone();
  const started = shipment.departedAt === null && input.facts.departedAt !== null;
  const signed = shipment.signedAt === null && input.facts.signedAt !== null;
  const after = {
    ...shipment,
    ...input.facts,
    startState: started ? startOf(order) : shipment.startState,
    podDays: signed ? await limitDays(tx, order.customerId) : shipment.podDays,
  };
  await save(tx, deps, order, after);
  if (shipment.podBackAt === null && after.podBackAt !== null) {
    await noteReceived(tx, actor, order.id, after.podBackAt);
  }
  const names = recorded.map(({ name }) => name);
  await closeByFacts(tx, order.id, stepsClosedBy(names, after), deps.now());
  const promised = promisedAt({ ...order, expectedAt: after.expectedAt });
  await deps.events.append(tx, actor, [
    ...factsOf(order, after, recorded, { zone, promisedAt: promised, source: input.source }),
    ...(corrected.length === 0
      ? []
      : [
          trackingFact('tracking.corrected', order, after, {
            clauses: [wayClause(order, after.serviceClass, zone)],
            promisedAt: promised,
            changes: corrected,
            reason: input.reason,
          }),
        ]),
  ]);
  return mustFind(tx, deps, input.id);
}

/** 2.5.2: what comes late without having been flagged so says why. */
async function lateIssues(
  tx: WriteContext,
  deps: TrackingDeps,
  { order, before, after }: { order: WorkOrderRow; before: TrackingFacts; after: TrackingFacts },
): Promise<readonly Issue[]> {
  if (before.arrivedAt !== null || !lateUnexplained(after, promisedAt({ ...order, expectedAt: after.expectedAt }))) {
    return [];
  }
  if (await deps.trouble.has(tx, order.id, ['late'])) return [];
  return [{ path: 'lateReason', code: 'tracking.lateReasonMissing' }];
}

async function stepBack(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: SteppedBack): Promise<Shipment> {
  const { order, shipment } = await inHand(tx, deps, input.id, input.version);
  const last = lastMilestone(shipment);
  if (last !== input.milestone) throw new UserError('tracking.notTheLast');
  if (last === 'podBack') await forgetReceived(tx, order.id);
  const after = withoutLast(shipment);
  await save(tx, deps, order, after);
  const zone = await deps.company.zone();
  await deps.events.append(tx, actor, [
    trackingFact('order.steppedBack', order, after, {
      clauses: [wayClause(order, after.serviceClass, zone)],
      promisedAt: promisedAt({ ...order, expectedAt: after.expectedAt }),
      milestone: last,
      was: timeOf(shipment, last),
      reason: input.reason,
    }),
  ]);
  return mustFind(tx, deps, input.id);
}

function factsIn(shipment: ShipmentRow): TrackingFacts {
  return Object.fromEntries(factNames.map((name) => [name, shipment[name]])) as unknown as TrackingFacts;
}

function startOf({ state }: WorkOrderRow): ShipmentRow['startState'] {
  return state === 'dispatched' || state === 'collected' ? state : 'confirmed';
}
