import {
  type Deduction,
  type StatementTotals,
  type Summed,
  sumLines,
} from '../../../shared/domain/settlement/lines.ts';
import type { StatementLineRow } from '../database/entities/statement-lines.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { type FeeColumns, feesOf } from './line-rows.ts';

const summed = {
  freightFen: 'freight_fen',
  pickupFen: 'pickup_fen',
  deliveryFen: 'delivery_fen',
  insuranceFen: 'insurance_fen',
  upstairsFen: 'upstairs_fen',
  handlingFen: 'handling_fen',
  transferFen: 'transfer_fen',
  otherFen: 'other_fen',
  pieces: 'pieces',
  grams: 'grams',
  cm3: 'cm3',
} as const satisfies Partial<Record<keyof StatementLineRow, string>>;
const names = Object.keys(summed) as readonly (keyof typeof summed)[];

type Alike = Pick<StatementLineRow, 'hold' | 'method' | 'pod'>;
type Sums = FeeColumns & Pick<Summed, 'pieces' | 'grams' | 'cm3'>;

/** What a version comes to by its lines as they are stored, without reading each of them. */
export const sumsRepository = {
  async totals(
    at: ReadContext,
    { id, revision }: { readonly id: string; readonly revision: number },
    deductions: readonly Deduction[],
  ): Promise<StatementTotals> {
    const columns = names.map((name) => `SUM(${summed[name]}) AS "${name}"`).join(', ');
    const groups = await managerOf(at).query<(Alike & Record<keyof Sums | 'count', number | string>)[]>(
      `SELECT hold, method, pod, COUNT(*) AS count, ${columns} FROM statement_line
        WHERE statement_id = $1 AND revision = $2 GROUP BY hold, method, pod`,
      [id, revision],
    );
    const sums = sumLines();
    for (const { hold, method, pod, count, ...found } of groups) {
      const { pieces, grams, cm3, ...fees } = numbersOf(found);
      sums.add({ hold, method, pod, pieces, grams, cm3, fees: feesOf(fees) }, Number(count));
    }
    return sums.totals(deductions);
  },
};

/** PostgreSQL hands sums over as text. */
function numbersOf(found: Readonly<Record<keyof Sums, number | string>>): Sums {
  return Object.fromEntries(names.map((name) => [name, Number(found[name])])) as Record<keyof Sums, number>;
}
