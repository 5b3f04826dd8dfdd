import type { RunLine, RunPlace, RunSheetModel, RunTrip } from '../domain/dispatch/run-sheet-model.ts';
import { formatInstant, wallTime } from '../lib/dates.ts';
import { formatKg, formatM3 } from '../lib/quantity.ts';
import type { Words } from './words.tsx';

interface SheetProps {
  readonly model: RunSheetModel;
  readonly words: Words;
}

/** A page a trip: what the driver has in his hand and brings back signed (2.3.1). */
export function RunSheets({ model, words }: SheetProps) {
  return (
    <main className="runs">
      {model.trips.map((trip) => (
        <Run key={`${trip.plate} ${trip.fromAt}`} model={model} trip={trip} words={words} />
      ))}
    </main>
  );
}

/** Headings with their part of the width. */
const heads = [
  ['place', 5],
  ['number', 15],
  ['pickup', 26],
  ['delivery', 26],
  ['goods', 14],
  ['done', 14],
] as const;

function Run({ model, trip, words }: SheetProps & { readonly trip: RunTrip }) {
  return (
    <section>
      {model.demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <header>
        <p>{words.pick(model.company.nameZh, model.company.nameEn).join(' ')}</p>
        <h1>{words.label('sheet.title')}</h1>
      </header>
      <Head model={model} trip={trip} words={words} />
      <table>
        <thead>
          <tr>
            {heads.map(([name, width]) => (
              <th key={name} style={{ width: `${width}%` }}>
                {words.label(`sheet.head.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trip.lines.map((line, index) => (
            <Line key={line.number} line={line} place={index + 1} zone={model.zone} words={words} />
          ))}
        </tbody>
      </table>
      <div className="signs">
        {(['dispatcher', 'driver', 'odometer', 'back'] as const).map((name) => (
          <span key={name}>{words.label(`sheet.sign.${name}`)}</span>
        ))}
      </div>
      <p className="made">
        <span>
          {words.label('sheet.printedBy')} {model.printedBy}
        </span>
        <span>
          {words.label('sheet.printedAt')} {formatInstant(model.printedAt, model.zone)}
        </span>
      </p>
    </section>
  );
}

function Head({ model, trip, words }: SheetProps & { readonly trip: RunTrip }) {
  const load = trip.lines.reduce(
    (sum, { pieces, grams, cm3 }) => ({
      pieces: sum.pieces + pieces,
      grams: sum.grams + grams,
      cm3: sum.cm3 + cm3,
    }),
    { pieces: 0, grams: 0, cm3: 0 },
  );
  const time = (at: number) => wallTime(at, model.zone).time;
  return (
    <div className="vehicle">
      <b className="plate">{trip.plate}</b>
      <span>
        {words.label(`vehicle.${trip.vehicleType}`)}
        {trip.subcontracted && <> · {words.label('sheet.subcontracted')}</>}
      </span>
      <span>
        {words.label('sheet.driver')} <b>{trip.driverName || '____________'}</b> {trip.driverPhone}
      </span>
      <span>
        {words.label('sheet.day')}{' '}
        <b>
          {model.day} {time(trip.fromAt)}–{time(trip.toAt)}
        </b>
      </span>
      <span>
        {words.label('sheet.load')}{' '}
        <b>
          {words.line('sheet.pieces', { count: load.pieces })}, {formatKg(load.grams)} kg, {formatM3(load.cm3)} m³
        </b>
      </span>
    </div>
  );
}

interface LineProps {
  readonly line: RunLine;
  readonly place: number;
  readonly zone: string;
  readonly words: Words;
}

function Line({ line, place, zone, words }: LineProps) {
  const at = (instant: number | null) => (instant === null ? '' : formatInstant(instant, zone).slice(5));
  const window = [at(line.pickupFromAt), at(line.pickupToAt)].filter(Boolean).join(' – ');
  return (
    <tr>
      <td>
        <b className="place">{place}</b>
      </td>
      <td>
        <b>{line.number}</b>
        <span>{words.label(`jobType.${line.jobType}`)}</span>
        <span>{line.customerName}</span>
        {line.urgent && <b className="mark">{words.label('sheet.urgent')}</b>}
        {line.holdForNotice && <b className="mark">{words.label('sheet.hold')}</b>}
      </td>
      <td>
        {window && <b>{window}</b>}
        <Places places={line.pickups} />
      </td>
      <td>
        {line.deliveryToAt !== null && line.deliveries.length > 0 && (
          <b>{words.line('sheet.until', { at: at(line.deliveryToAt) })}</b>
        )}
        {line.deliveries.length > 0 ? <Places places={line.deliveries} /> : words.label('sheet.toStation')}
        {line.arrivalAt !== null && <span>{words.line('sheet.arrival', { at: at(line.arrivalAt) })}</span>}
      </td>
      <td>
        {line.goods}
        <span>
          {words.line('sheet.pieces', { count: line.pieces })}, {formatKg(line.grams)} kg
          {line.cm3 > 0 && `, ${formatM3(line.cm3)} m³`}
        </span>
      </td>
      <td>________</td>
    </tr>
  );
}

function Places({ places }: { readonly places: readonly RunPlace[] }) {
  return places.map(({ company, contact, phone, address }, index) => (
    // Points have no key of their own; their order is theirs.
    <span key={index}>
      {[company, address].filter(Boolean).join(', ')}{' '}
      <b className="inline">{[contact, phone].filter(Boolean).join(' ')}</b>
    </span>
  ));
}
