import { formatFen } from '../../shared/lib/money.ts';
import { formatKg, formatM3 } from '../../shared/lib/quantity.ts';

const none = <span className="faint">–</span>;

/** Fen as `¥1,234.50`. */
export function Money({ fen }: { readonly fen: number | null }) {
  return fen === null ? none : <span className="num">{formatFen(fen)}</span>;
}

/** Grams as kilograms. */
export function Weight({ grams }: { readonly grams: number | null }) {
  return grams === null ? none : <span className="num">{formatKg(grams)} kg</span>;
}

/** Cubic centimetres as cubic metres. */
export function Volume({ cm3 }: { readonly cm3: number | null }) {
  return cm3 === null ? none : <span className="num">{formatM3(cm3)} m³</span>;
}
