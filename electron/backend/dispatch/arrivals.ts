import type { Carriage } from '../../../shared/contract/dispatch.ts';
import { legOf } from '../../../shared/domain/dispatch/planning.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { isPhone, tidyPhone } from '../../../shared/lib/contacts.ts';
import type { Actor } from '../session.ts';
import { carriageOf } from './board.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { dispatchFact } from './dispatch-facts.ts';
import { tripsRepository } from './trips.repository.ts';

interface Told {
  readonly orderId: string;
  readonly arrivalAt: number;
  readonly calledAt: number;
  readonly driver: string;
  readonly phone: string;
  readonly note: string;
}

/** 2.3.1: the driver is asked when he arrives; the call itself is the evidence. */
export function createArrivals(deps: DispatchDeps) {
  return {
    arrival: (actor: Actor, input: Told): Promise<Carriage> =>
      deps.database.write(async (tx) => {
        const { orderId, arrivalAt, calledAt, driver, note } = input;
        await tripsRepository.hold(tx, orderId);
        const order = await deps.orders.find(tx, orderId);
        if (order.state === 'cancelled') throw new UserError('dispatch.cancelled', { number: order.number });
        const stop = await tripsRepository.stop(tx, orderId);
        const trip = stop && (await tripsRepository.find(tx, stop.tripId));
        if (!trip) throw new UserError('dispatch.noVehicle', { number: order.number });
        const phone = tidyPhone(input.phone);
        const issues = [
          ...(calledAt > deps.now() ? [{ path: 'calledAt', code: 'dispatch.callInFuture' }] : []),
          ...(arrivalAt < trip.fromAt ? [{ path: 'arrivalAt', code: 'dispatch.arrivalBeforeStart' }] : []),
          ...(phone !== '' && !isPhone(phone) ? [{ path: 'phone', code: 'dispatch.phoneUnreadable' }] : []),
        ];
        if (issues.length > 0) throw new UserError('dispatch.notSaved', {}, issues);
        await tripsRepository.updateStop(tx, orderId, { arrivalAt, calledAt, calledByName: actor.displayName, note });
        const more = { at: arrivalAt, calledAt, driver, phone, note };
        await deps.events.append(tx, actor, [await dispatchFact(tx, deps, 'driver.arrivalKnown', order, trip, more)]);
        tx.changed('dispatch', trip.id);
        const carriage = await carriageOf(tx, orderId, legOf(order.jobType) ?? 'pickup');
        if (!carriage) throw new UserError('dispatch.noVehicle', { number: order.number });
        return carriage;
      }),
  };
}
