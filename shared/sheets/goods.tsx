import { densityClassOf } from '../domain/orders/job-types.ts';
import { totalsOf } from '../domain/orders/order.ts';
import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import { formatKg, formatM3 } from '../lib/quantity.ts';
import type { Words } from './words.tsx';

interface GoodsProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** Goods lines with their totals (1.3.x.5). */
export function Goods({ model, words }: GoodsProps) {
  const { goods } = model.content;
  const totals = totalsOf(goods);
  const density = densityClassOf(totals.grams, totals.cm3);
  return (
    <table className="goods">
      <thead>
        <tr>
          <th className="i">#</th>
          <th className="section">{words.label('goods')}</th>
          <th className="packaging">{words.label('packaging')}</th>
          <th className="n pieces">{words.label('pieces')}</th>
          <th className="n measure">{words.label('weight')}</th>
          <th className="n measure">{words.label('volume')}</th>
          <th className="density">{words.label('density')}</th>
        </tr>
      </thead>
      <tbody>
        {goods.map((line, index) => (
          <tr key={line.position}>
            <td className="i">{index + 1}</td>
            <td>{line.name}</td>
            <td>{line.packaging}</td>
            <td className="n">{line.pieces}</td>
            <td className="n">{line.grams > 0 ? formatKg(line.grams) : ''}</td>
            <td className="n">{line.cm3 > 0 ? formatM3(line.cm3) : ''}</td>
            <td>{line.density && words.label(`densityClass.${line.density}`)}</td>
          </tr>
        ))}
        <tr className="total">
          <th colSpan={3}>{words.label('total')}</th>
          <td className="n">{totals.pieces}</td>
          <td className="n">{formatKg(totals.grams)}</td>
          <td className="n">{formatM3(totals.cm3)}</td>
          <td>{density && words.label(`densityClass.${density}`)}</td>
        </tr>
      </tbody>
    </table>
  );
}
