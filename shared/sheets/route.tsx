import type { ReactNode } from 'react';
import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import { printedWindow } from '../domain/printing/print-times.ts';
import type { Words } from './words.tsx';

interface SheetPartProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** From where to where, and what hurries. */
export function RouteBox({ model, words }: SheetPartProps) {
  const { route, content } = model;
  return (
    <section className="route">
      <div className="way">
        {route.from}
        {route.pickups > 1 && <span className="stops">{words.label('stops', { count: route.pickups })}</span>}
        <span className="arrow">→</span>
        {route.to}
        {route.deliveries > 1 && <span className="stops">{words.label('stops', { count: route.deliveries })}</span>}
      </div>
      {(content.urgent || content.holdForNotice) && (
        <div className="flags">
          {content.urgent && <b>{words.label('urgent')}</b>}
          {content.holdForNotice && <b>{words.label('holdForNotice')}</b>}
        </div>
      )}
    </section>
  );
}

/** Service, vehicle or mode, and the two appointments (1.3.1.3, 1.3.2.3). */
export function Facts({ model, words }: SheetPartProps) {
  const { content, zone } = model;
  const carriage =
    content.kind === 'city'
      ? { label: 'vehicleType', value: content.vehicleType && words.label(`vehicle.${content.vehicleType}`) }
      : { label: 'mode', value: content.mode && words.label(`transport.${content.mode}`) };
  return (
    <section className="facts">
      <Fact label={words.label('pickupTime')}>
        <TimeWindow fromAt={content.pickupFromAt} toAt={content.pickupToAt} zone={zone} words={words} />
      </Fact>
      <Fact label={words.label('deliveryTime')}>
        <TimeWindow fromAt={content.deliveryFromAt} toAt={content.deliveryToAt} zone={zone} words={words} />
      </Fact>
      <Fact label={words.label('jobType')}>
        <b>{words.label(`job.${content.jobType}`)}</b>
      </Fact>
      <Fact label={words.label(carriage.label)}>
        <b>{carriage.value ?? words.label('none')}</b>
      </Fact>
    </section>
  );
}

function Fact({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <span className="cap">{label}</span>
      {children}
    </div>
  );
}

interface TimeWindowProps {
  readonly fromAt: number | null;
  readonly toAt: number | null;
  readonly zone: string;
  readonly words: Words;
}

function TimeWindow({ fromAt, toAt, zone, words }: TimeWindowProps) {
  const window = printedWindow(fromAt, toAt, zone);
  if (!window) return <b>{words.label('timeOpen')}</b>;
  return (
    <>
      <b>
        {window.day} {words.label(`weekday.${window.weekday}`)}
      </b>
      <b>{hours(window.from, window.to, words)}</b>
    </>
  );
}

function hours(from: string | null, to: string | null, words: Words): ReactNode {
  if (from && to) return `${from} – ${to}`;
  if (from) return words.label('timeFrom', { from });
  return to ? words.label('timeTo', { to }) : words.label('allDay');
}
