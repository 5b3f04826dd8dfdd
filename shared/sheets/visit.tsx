import { phases } from '../domain/reception/checklist.ts';
import type { VisitSheetModel } from '../domain/reception/sheet-model.ts';
import { formatInstant, wallTime } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: VisitSheetModel;
  readonly words: Words;
}

/** A visit on paper: facts, guests, the list to tick, minutes, lines to sign (6, norm). */
export function VisitSheet({ model, words }: PartProps) {
  const { company, demo, zone, printedAt, form } = model;
  return (
    <main className="visit">
      {demo && <p className="demo-head">{words.label('reception:sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('reception:sheet.title')}</h1>
      <Facts model={model} words={words} />
      <Guests model={model} words={words} />
      {phases.map((phase) => (
        <Phase key={phase} phase={phase} model={model} words={words} />
      ))}
      {model.minutes && <Minutes model={model} words={words} />}
      <FollowUps model={model} words={words} />
      {form.notes && (
        <>
          <h2>{words.label('reception:field.notes')}</h2>
          <p className="pre">{form.notes}</p>
        </>
      )}
      <section className="signs">
        {['host', 'director', 'date'].map((who) => (
          <p key={who}>{words.label(`reception:sheet.sign.${who}`)}</p>
        ))}
      </section>
      <p className="made">
        <span>
          {words.label('reception:sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function Facts({ model, words }: PartProps) {
  const { form, zone, fromAt, toAt, room, hostName, companions, arrivedAt, greetedByName, endedAt } = model;
  const time = `${formatInstant(fromAt, zone)} – ${wallTime(toAt, zone).time}`;
  const equipment = form.equipment.map((one) => words.line(`reception:equipment.${one}`)).join(' · ');
  const arrived = arrivedAt === null ? '' : `${formatInstant(arrivedAt, zone)} ${greetedByName}`;
  const facts = [
    ['customer', form.customerName],
    ['time', time],
    ['grade', words.line(`reception:grade.${form.grade}`)],
    ['room', room ? words.pick(room.zh, room.en).join(' ') : '–'],
    ['purpose', form.purpose],
    ['equipment', equipment],
    ['host', hostName],
    ['companions', companions.join(' · ')],
    ['vehicle', form.vehicle],
    ['pickUp', form.pickUp],
    ['meals', form.meals],
    ['restDayReason', form.restDayReason],
    ['arrived', arrived],
    ['ended', endedAt === null ? '' : formatInstant(endedAt, zone)],
  ].filter(([key, text]) => text !== '' || key === 'room');
  return (
    <div className="factgrid">
      {facts.map(([key = '', text]) => (
        <div key={key} className={key === 'purpose' || key === 'customer' ? 'wide' : ''}>
          <span className="cap">{words.label(`reception:field.${key}`)}</span>
          <b>{text}</b>
        </div>
      ))}
    </div>
  );
}

function Guests({ model, words }: PartProps) {
  const columns = ['name', 'title', 'language', 'phone'] as const;
  return (
    <table className="guests">
      <Columns widths={[6, 34, 26, 14, 20]} />
      <thead>
        <tr>
          <th className="section" colSpan={5}>
            {words.label('reception:field.guests')} ({model.form.guests.length})
          </th>
        </tr>
        <tr>
          <th className="i">{words.label('reception:guest.number')}</th>
          {columns.map((column) => (
            <th key={column}>{words.label(`reception:guest.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.form.guests.map((guest, index) => (
          <tr key={`${index}-${guest.name}`}>
            <td className="i">{index + 1}</td>
            <td>
              <b>{guest.name}</b> {guest.honorific !== 'none' && words.line(`reception:honorific.${guest.honorific}`)}{' '}
              {guest.leader && `★ ${words.line('reception:guest.leader')}`}
            </td>
            <td>{guest.title}</td>
            <td>{words.line(`reception:language.${guest.language}`)}</td>
            <td>{guest.phone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Phase({ phase, model, words }: PartProps & { readonly phase: (typeof phases)[number] }) {
  const lines = model.checks.filter(({ item }) => item.phase === phase);
  if (lines.length === 0) return null;
  return (
    <table className="lines">
      <Columns widths={[6, 52, 12, 12, 18]} />
      <thead>
        <tr>
          <th className="section" colSpan={5}>
            {words.label(`reception:phase.${phase}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, item, state, byName, at, dueAt, note }) => (
          <tr key={id}>
            <td className="i box">{state === 'done' ? '☑' : state === 'notApplicable' ? '—' : '☐'}</td>
            <td>
              {words.pick(item.zh, item.en).map((text, index) => (
                <span key={text} className={index > 0 ? 'en second' : ''}>
                  {text}
                  {index === 0 && item.mandatory && ' *'}
                </span>
              ))}
              {note && <span className="note">{note}</span>}
            </td>
            <td>{words.label(`reception:duty.${item.duty}`)}</td>
            <td>{dueAt !== null && formatInstant(dueAt, model.zone).slice(5)}</td>
            <td>
              {byName} {at !== null && formatInstant(at, model.zone).slice(5)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Minutes({ model, words }: PartProps) {
  const { minutes } = model;
  if (!minutes) return null;
  const parts = (['participants', 'text', 'decisions'] as const).filter((part) => minutes[part].trim() !== '');
  return (
    <>
      {parts.map((part) => (
        <section key={part}>
          <h2>{words.label(`reception:minutes.${part}`)}</h2>
          <p className="pre">{minutes[part]}</p>
        </section>
      ))}
    </>
  );
}

function FollowUps({ model, words }: PartProps) {
  if (model.followUps.length === 0) return null;
  return (
    <table className="followups">
      <Columns widths={[6, 64, 15, 15]} />
      <thead>
        <tr>
          <th className="section" colSpan={4}>
            {words.label('reception:followUp.title')}
          </th>
        </tr>
      </thead>
      <tbody>
        {model.followUps.map(({ id, text, ownerName, dueDay, done }) => (
          <tr key={id}>
            <td className="i box">{done ? '☑' : '☐'}</td>
            <td>{text}</td>
            <td>{ownerName}</td>
            <td>{dueDay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Percent of the page; the first row of each table is one cell and tells nothing. */
function Columns({ widths }: { readonly widths: readonly number[] }) {
  return (
    <colgroup>
      {widths.map((width, index) => (
        // Columns are told apart by their place.
        <col key={`${index}`} style={{ width: `${width}%` }} />
      ))}
    </colgroup>
  );
}
