import type { ShipmentStep } from '../../../shared/contract/tracking.ts';
import { checklists, type StepCode, type StepState } from '../../../shared/domain/tracking/checklists.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import type { ServiceClass } from '../../../shared/domain/tracking/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow, ShipmentStepRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { inHand, save } from './in-hand.ts';
import { shipmentListRepository } from './shipment-list.repository.ts';
import { stepsRepository } from './steps.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { trackingFact, wayClause } from './tracking-facts.ts';

interface NewClass {
  readonly id: string;
  readonly version: number;
  readonly serviceClass: ServiceClass;
  readonly reason: string;
}

interface Tick {
  readonly id: string;
  readonly code: StepCode;
  readonly state: StepState;
  readonly note: string;
}

/** 2.4: the class of an outbound order and the links that it makes people follow. */
export function createSteps(deps: TrackingDeps) {
  const { database } = deps;
  return {
    async checklist(id: string): Promise<ShipmentStep[]> {
      return (await stepsRepository.of(database.read, id)).map(stepOf);
    },

    /** Another class says why; what was followed already stays, what only the former class asked for goes. */
    changeClass: (actor: Actor, input: NewClass) => database.write((tx) => changeClass(tx, deps, actor, input)),

    /** A person says that a link is done, that it does not apply and why, or takes either back. */
    tick: (actor: Actor, input: Tick): Promise<ShipmentStep[]> => database.write((tx) => tick(tx, deps, actor, input)),
  };
}

/** The checklist of the class becomes the order's own. */
export async function freezeSteps(tx: WriteContext, orderId: string, serviceClass: ServiceClass | null): Promise<void> {
  const codes = serviceClass ? checklists[serviceClass] : [];
  await stepsRepository.insert(
    tx,
    codes.map((code, position) => emptyStep(orderId, code, position)),
  );
}

/** Links that something that happened closes by itself. */
export async function closeByFacts(
  tx: WriteContext,
  orderId: string,
  codes: readonly StepCode[],
  at: number,
): Promise<void> {
  if (codes.length === 0) return;
  for (const step of await stepsRepository.of(tx, orderId)) {
    if (step.state !== 'open' || !codes.includes(step.code)) continue;
    await stepsRepository.update(tx, { ...step, state: 'done', byFact: true, at });
  }
}

/** What a fact had closed is open again when the fact was taken back; what a person ticked stays. */
export async function openByFacts(tx: WriteContext, orderId: string, codes: readonly StepCode[]): Promise<void> {
  for (const step of await stepsRepository.of(tx, orderId)) {
    if (step.state !== 'done' || !step.byFact || !codes.includes(step.code)) continue;
    await stepsRepository.update(tx, { ...step, state: 'open', byFact: false, at: null });
  }
}

async function changeClass(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: NewClass) {
  const { order, shipment } = await inHand(tx, deps, input.id, input.version);
  const { serviceClass } = input;
  if (shipment.serviceClass === null) throw new UserError('tracking.cityHasNoClass');
  if (shipment.serviceClass === serviceClass) throw new UserError('tracking.sameClass');
  await replaceSteps(tx, order.id, serviceClass);
  if (order.state === 'dispatched') await closeByFacts(tx, order.id, ['vehicleArranged'], deps.now());
  const after = { ...shipment, serviceClass };
  await save(tx, deps, order, after);
  await tell(tx, deps, actor, order, after, 'tracking.classChanged', {
    from: shipment.serviceClass,
    to: serviceClass,
    proposed: shipment.proposedClass,
    reason: input.reason,
  });
  const found = await shipmentListRepository.one(tx, input.id, await deps.company.zone());
  if (!found) throw new UserError('tracking.notOpened');
  return found;
}

async function replaceSteps(tx: WriteContext, orderId: string, serviceClass: ServiceClass): Promise<void> {
  const present = await stepsRepository.of(tx, orderId);
  const wanted = checklists[serviceClass];
  const kept = present.filter(({ code, state }) => wanted.includes(code) || state !== 'open');
  for (const step of present) if (!kept.includes(step)) await stepsRepository.remove(tx, step);
  const missing = wanted.filter((code) => !kept.some((step) => step.code === code));
  const behind = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  await stepsRepository.insert(
    tx,
    missing.map((code, index) => emptyStep(orderId, code, behind + index)),
  );
}

async function tick(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: Tick): Promise<ShipmentStep[]> {
  const { order, shipment } = await inHand(tx, deps, input.id, null);
  const step = (await stepsRepository.of(tx, input.id)).find(({ code }) => code === input.code);
  if (!step) throw new UserError('tracking.stepUnknown');
  if (step.state === input.state) throw new UserError('tracking.stepSame', { name: step.byName ?? '' });
  if (input.state !== 'done' && input.note === '') throw new UserError('tracking.stepReason');
  const by =
    input.state === 'open'
      ? { at: null, byId: null, byName: null, note: '' }
      : { at: deps.now(), byId: actor.userId, byName: actor.displayName, note: input.note };
  await stepsRepository.update(tx, { ...step, ...by, state: input.state, byFact: false });
  await tell(tx, deps, actor, order, shipment, `tracking.step.${input.state}`, { step: step.code, reason: input.note });
  tx.changed('tracking', order.id);
  return (await stepsRepository.of(tx, input.id)).map(stepOf);
}

async function tell(
  tx: WriteContext,
  deps: TrackingDeps,
  actor: Actor,
  order: WorkOrderRow,
  shipment: ShipmentRow,
  type: Parameters<typeof trackingFact>[0],
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const zone = await deps.company.zone();
  const way = wayClause(order, shipment.serviceClass, zone);
  const clauses = type === 'tracking.classChanged' ? (['2.4', way] as const) : [way];
  const promised = promisedAt({ ...order, expectedAt: shipment.expectedAt });
  await deps.events.append(tx, actor, [
    trackingFact(type, order, shipment, { ...more, clauses, promisedAt: promised }),
  ]);
}

function emptyStep(orderId: string, code: StepCode, position: number): ShipmentStepRow {
  return { orderId, code, position, state: 'open', byFact: false, at: null, byId: null, byName: null, note: '' };
}

function stepOf({ code, state, byFact, at, byName, note }: ShipmentStepRow): ShipmentStep {
  return { code, state, byFact, at, byName, note };
}
