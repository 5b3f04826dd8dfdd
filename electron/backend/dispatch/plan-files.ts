import type { FileContent } from '../../../shared/contract/base.ts';
import type { Board, Stop, Trip } from '../../../shared/contract/dispatch.ts';
import type { RunLine, RunPlace, RunSheetModel, RunTrip } from '../../../shared/domain/dispatch/run-sheet-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderRunSheets } from '../../../shared/sheets/render-run-sheet.tsx';
import type { OrderPointRow } from '../database/entities/orders.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { boardOf } from './board.ts';
import { cardsRepository } from './cards.repository.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { planExcel } from './plan-excel.ts';

interface Asked {
  readonly day: string;
  readonly tripId: string | null;
  readonly language: SheetLanguage;
}

/** The plan on paper, a page a trip, and as a spreadsheet (2.3.1). */
export function createPlanFiles(deps: DispatchDeps) {
  return {
    async sheet(actor: Actor, asked: Asked): Promise<FileContent> {
      const model = await modelOf(deps, actor, asked);
      if (model.trips.length === 0) throw new UserError('dispatch.nothingPlanned');
      const pdf = await deps.ports.pdf.render(renderRunSheets(model, translatorFor), 'A4');
      const plate = asked.tripId === null ? '' : `-${model.trips[0]?.plate ?? ''}`;
      const base64 = Buffer.from(pdf).toString('base64');
      return { name: `run-sheet-${asked.day}${plate}.pdf`, mediaType: 'application/pdf', base64 };
    },

    async excel(actor: Actor, day: string): Promise<FileContent> {
      const model = await modelOf(deps, actor, { day, tripId: null, language: actor.language });
      return planExcel(model, translatorFor(actor.language));
    },
  };
}

async function modelOf(deps: DispatchDeps, actor: Actor, { day, tripId, language }: Asked): Promise<RunSheetModel> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const { read } = deps.database;
  const board = await boardOf(read, deps, { day, text: '' });
  const trips = board.trips.filter(({ id, stops }) => stops.length > 0 && (tripId === null || id === tripId));
  const points = await cardsRepository.points(
    read,
    trips.flatMap(({ stops }) => stops.map(({ orderId }) => orderId)),
  );
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  return {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    day,
    printedAt: deps.now(),
    printedBy: actor.displayName,
    trips: trips.flatMap((trip) => runOf(board, trip, points)),
  };
}

function runOf(board: Board, trip: Trip, points: readonly OrderPointRow[]): readonly RunTrip[] {
  const vehicle = board.vehicles.find(({ id }) => id === trip.vehicleId);
  const driver = board.drivers.find(({ id }) => id === trip.driverId);
  if (!vehicle) return [];
  const { plate, type: vehicleType, subcontracted } = vehicle;
  const { fromAt, toAt } = trip;
  const lines = trip.stops.map((stop) => lineOf(stop, points));
  return [
    {
      plate,
      vehicleType,
      subcontracted,
      driverName: driver?.name ?? '',
      driverPhone: driver?.phone ?? '',
      fromAt,
      toAt,
      lines,
    },
  ];
}

function lineOf(stop: Stop, points: readonly OrderPointRow[]): RunLine {
  const own = points.filter(({ orderId }) => orderId === stop.orderId);
  const places = (kind: OrderPointRow['kind']) => own.filter((point) => point.kind === kind).map(placeOf);
  return { ...stop, pickups: places('pickup'), deliveries: stop.leg === 'delivery' ? places('delivery') : [] };
}

function placeOf({ company, contact, phone, province, city, district, street }: OrderPointRow): RunPlace {
  // Beijing is its own province: nobody writes it twice.
  const address = [province === city ? '' : province, city, district, street].join('');
  return { company, contact, phone, address };
}
