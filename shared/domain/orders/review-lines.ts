import { isPhone, tidyPhone } from '../../lib/contacts.ts';
import { parseCm3, parseCount, parseGrams } from '../../lib/quantity.ts';
import { oneLine } from '../../lib/text.ts';
import type { Findings } from './findings.ts';
import { type GoodsForm, isEmptyGoods, isEmptyPoint, type OrderForm, type PointForm } from './form.ts';
import { densityClassOf } from './job-types.ts';
import { limits } from './limits.ts';
import type { GoodsLine, OrderPoint, PointKind } from './order.ts';

/** 1.3.x.4: every point that somebody began is read; an untouched row is passed over. */
export function readPoints(form: OrderForm, find: Findings): readonly OrderPoint[] {
  return [
    ...readPointsOf('pickup', 'pickups', form.pickups, find),
    ...readPointsOf('delivery', 'deliveries', form.deliveries, find),
  ];
}

function readPointsOf(kind: PointKind, list: 'pickups' | 'deliveries', rows: readonly PointForm[], find: Findings) {
  if (rows.length > limits.points) find.wrong(list, 'orders.tooManyPoints', { most: limits.points });
  if (rows.every(isEmptyPoint)) {
    find.missing(`${list}.0.company`, kind === 'pickup' ? 'orders.pickupMissing' : 'orders.deliveryMissing');
    return [];
  }
  const read: OrderPoint[] = [];
  rows.forEach((row, index) => {
    if (!isEmptyPoint(row)) read.push(readPoint(kind, read.length, row, `${list}.${index}`, find));
  });
  return read;
}

function readPoint(kind: PointKind, position: number, row: PointForm, path: string, find: Findings): OrderPoint {
  if (!row.company.trim() && !row.contact.trim()) find.missing(`${path}.company`, 'orders.partyMissing');
  if (!row.phone.trim()) find.missing(`${path}.phone`, 'orders.phoneMissing');
  else if (!isPhone(row.phone)) find.wrong(`${path}.phone`, 'orders.phoneWrong');
  if (!row.street.trim()) find.missing(`${path}.street`, 'orders.streetMissing');
  else if (!row.city.trim() && !row.province.trim()) find.odd(`${path}.city`, 'orders.cityMissing');
  find.length(`${path}.company`, row.company, limits.name);
  find.length(`${path}.contact`, row.contact, limits.contact);
  find.length(`${path}.street`, row.street, limits.street);
  for (const part of ['province', 'city', 'district'] as const)
    find.length(`${path}.${part}`, row[part], limits.region);
  return {
    kind,
    position,
    company: oneLine(row.company),
    contact: oneLine(row.contact),
    phone: tidyPhone(row.phone),
    province: oneLine(row.province),
    city: oneLine(row.city),
    district: oneLine(row.district),
    street: oneLine(row.street),
  };
}

/** 1.3.x.5 */
export function readGoods(form: OrderForm, find: Findings): readonly GoodsLine[] {
  if (form.goods.length > limits.goodsLines) find.wrong('goods', 'orders.tooManyGoods', { most: limits.goodsLines });
  if (form.goods.every(isEmptyGoods)) {
    find.missing('goods.0.name', 'orders.goodsMissing');
    return [];
  }
  const read: GoodsLine[] = [];
  form.goods.forEach((row, index) => {
    if (!isEmptyGoods(row)) read.push(readGoodsLine(read.length, row, `goods.${index}`, find));
  });
  return read;
}

function readGoodsLine(position: number, row: GoodsForm, path: string, find: Findings): GoodsLine {
  if (!row.name.trim()) find.missing(`${path}.name`, 'orders.goodsNameMissing');
  find.length(`${path}.name`, row.name, limits.goodsName);
  find.length(`${path}.packaging`, row.packaging, limits.packaging);
  const pieces = readPieces(row.pieces, `${path}.pieces`, find);
  const grams = readMeasure(row.weightKg, parseGrams, limits.grams, `${path}.weightKg`, 'orders.weight', find);
  const cm3 = readMeasure(row.volumeM3, parseCm3, limits.cm3, `${path}.volumeM3`, 'orders.volume', find);
  if (grams > limits.oddGrams && grams <= limits.grams) find.odd(`${path}.weightKg`, 'orders.weightOdd');
  if (grams === 0 && cm3 === 0) find.odd(`${path}.weightKg`, 'orders.measuresMissing');
  return {
    position,
    name: oneLine(row.name),
    pieces,
    grams,
    cm3,
    packaging: oneLine(row.packaging),
    density: densityClassOf(grams, cm3),
  };
}

function readPieces(typed: string, path: string, find: Findings): number {
  if (!typed.trim()) {
    find.missing(path, 'orders.piecesMissing');
    return 0;
  }
  const pieces = parseCount(typed);
  if (pieces === null || pieces < 1) find.wrong(path, 'orders.piecesWrong');
  else if (pieces > limits.pieces) find.wrong(path, 'orders.piecesTooMany', { most: limits.pieces });
  return pieces ?? 0;
}

function readMeasure(
  typed: string,
  parse: (typed: string) => number | null,
  most: number,
  path: string,
  code: 'orders.weight' | 'orders.volume',
  find: Findings,
): number {
  if (!typed.trim()) return 0;
  const value = parse(typed);
  if (value === null || value < 0) find.wrong(path, `${code}Wrong`);
  else if (value > most) find.wrong(path, `${code}TooLarge`);
  return value ?? 0;
}
