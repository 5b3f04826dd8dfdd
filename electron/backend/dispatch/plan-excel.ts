import type { FileContent } from '../../../shared/contract/base.ts';
import type { RunLine, RunPlace, RunSheetModel, RunTrip } from '../../../shared/domain/dispatch/run-sheet-model.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';

import { bookFile } from '../files/book-file.ts';

/** Column, its heading in `dispatch:column.*`, its width in characters. */
const columns = [
  ['plate', 12],
  ['vehicleType', 14],
  ['driver', 12],
  ['phone', 15],
  ['window', 14],
  ['place', 6],
  ['number', 17],
  ['customerName', 26],
  ['pickups', 40],
  ['deliveries', 40],
  ['goods', 24],
  ['pieces', 7],
  ['weightKg', 10],
  ['volumeM3', 10],
  ['deliveryToAt', 17],
  ['arrivalAt', 17],
] as const;

/** The plan of a day as a spreadsheet: one order a row, in the sequence of its trip. */
export async function planExcel(model: RunSheetModel, t: Translate): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(model.day, {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = columns.map(([key, width]) => ({ key, width }));
  page.addRow([`${t('dispatch:title')}  ${model.day}`]).font = { bold: true, size: 14 };
  page.addRow(columns.map(([key]) => t(`dispatch:column.${key}`))).font = { bold: true };
  for (const trip of model.trips) {
    for (const [index, line] of trip.lines.entries()) page.addRow(cellsOf(trip, line, index + 1, model.zone, t));
  }
  return bookFile(book, `vehicle-plan-${model.day}.xlsx`);
}

function cellsOf(trip: RunTrip, line: RunLine, place: number, zone: string, t: Translate) {
  const at = (instant: number | null) => (instant === null ? '' : formatInstant(instant, zone));
  return {
    plate: trip.plate,
    vehicleType: t(`dispatch:vehicle.${trip.vehicleType}`),
    driver: trip.driverName,
    phone: trip.driverPhone,
    window: `${wallTime(trip.fromAt, zone).time}–${wallTime(trip.toAt, zone).time}`,
    place,
    number: line.number,
    customerName: line.customerName,
    pickups: placesOf(line.pickups),
    deliveries: placesOf(line.deliveries),
    goods: line.goods,
    pieces: line.pieces,
    weightKg: line.grams / 1000,
    volumeM3: line.cm3 / 1_000_000,
    deliveryToAt: at(line.deliveryToAt),
    arrivalAt: at(line.arrivalAt),
  };
}

function placesOf(places: readonly RunPlace[]): string {
  return places
    .map(({ company, address, contact, phone }) => [company, address, contact, phone].filter(Boolean).join(' '))
    .join('; ');
}
