import { addressLine, type OrderPoint } from '../domain/orders/order.ts';
import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import type { Words } from './words.tsx';

interface PointsProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** Consignor and consignee beside each other, or all points in their order when there are several. */
export function Points({ model, words }: PointsProps) {
  const { pickups, deliveries } = model;
  if (pickups.length === 1 && deliveries.length === 1 && pickups[0] && deliveries[0]) {
    return (
      <table className="points">
        <thead>
          <tr>
            <th className="section party">{words.label('consignor')}</th>
            <th className="section party">{words.label('consignee')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Party point={pickups[0]} />
            <Party point={deliveries[0]} />
          </tr>
        </tbody>
      </table>
    );
  }
  return (
    <>
      <PointList title="pickups" points={pickups} words={words} />
      <PointList title="deliveries" points={deliveries} words={words} />
    </>
  );
}

function Party({ point }: { readonly point: OrderPoint }) {
  return (
    <td>
      <b>{point.company || point.contact}</b>
      <br />
      {addressLine(point)}
      <br />
      <b>
        {point.company ? point.contact : ''} {point.phone}
      </b>
    </td>
  );
}

interface PointListProps {
  readonly title: 'pickups' | 'deliveries';
  readonly points: readonly OrderPoint[];
  readonly words: Words;
}

function PointList({ title, points, words }: PointListProps) {
  return (
    <table className="points">
      <thead>
        <tr>
          <th className="i">#</th>
          <th className="section company">{words.label(title, { count: points.length })}</th>
          <th>{words.label('address')}</th>
          <th className="contact">{words.label('contact')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point.position}>
            <td className="i">{index + 1}</td>
            <td>
              <b>{point.company || point.contact}</b>
            </td>
            <td>{addressLine(point)}</td>
            <td>
              {point.contact} <b className="phone">{point.phone}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
