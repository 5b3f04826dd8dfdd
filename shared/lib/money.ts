import { formatDecimal, parseDecimal } from './decimal.ts';

/** Yuan as typed -> integer fen; `null` when it is no amount. */
export function parseFen(typed: string): number | null {
  return parseDecimal(typed, 2);
}

/** Integer fen -> `¥1,234.50`. */
export function formatFen(fen: number): string {
  const plain = formatDecimal(Math.abs(fen), 2);
  const grouped = plain.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
  return `${fen < 0 ? '-' : ''}¥${grouped}`;
}
