import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function dispatchProcedures(os: Guarded['dispatch'], { dispatch }: Pick<Services, 'dispatch'>) {
  return os.router({
    board: os.board.handler(({ input }) => dispatch.board(input)),
    ofOrder: os.ofOrder.handler(({ input }) => dispatch.ofOrder(input.id)),
    openTrip: os.openTrip.handler(({ context, input }) => dispatch.openTrip(context.actor, input)),
    changeTrip: os.changeTrip.handler(({ context, input }) => dispatch.changeTrip(context.actor, input)),
    removeTrip: os.removeTrip.handler(({ context, input }) => dispatch.removeTrip(context.actor, input)),
    place: os.place.handler(({ context, input }) => dispatch.place(context.actor, input)),
    takeOff: os.takeOff.handler(({ context, input }) => dispatch.takeOff(context.actor, input)),
    arrival: os.arrival.handler(({ context, input }) => dispatch.arrival(context.actor, input)),
    sheet: os.sheet.handler(({ context, input }) => dispatch.files.sheet(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => dispatch.files.excel(context.actor, input.day)),
    vehicles: {
      list: os.vehicles.list.handler(() => dispatch.vehicles.list()),
      save: os.vehicles.save.handler(({ context, input }) => dispatch.vehicles.save(context.actor, input)),
    },
    drivers: {
      list: os.drivers.list.handler(() => dispatch.drivers.list()),
      save: os.drivers.save.handler(({ context, input }) => dispatch.drivers.save(context.actor, input)),
    },
  });
}
