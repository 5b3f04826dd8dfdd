import type { Region, RegionIndex } from './regions.ts';

export interface FoundRegion {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

interface Reading extends FoundRegion {
  /** Names read, whole ones counting a little more than short ones. */
  readonly weight: number;
}

const longestName = 20;
const between = /^[\s,，、/·|>-]*/;
/** After a short name these make it a street (南京路, 北京东路), not a region. */
const streetAfter = /^(?:[东西南北中]|[一二三四五六七八九十]){0,2}(?:路|街|大街|大道|道|巷|弄|里|桥|站|号)/;

/**
 * The best place in the text where province, city and district are named one after the other,
 * each whole or short, any of them missing. `starts` are the positions where a line or word begins.
 */
export function findRegion(text: string, starts: ReadonlySet<number>, index: RegionIndex): FoundRegion | null {
  let best: Reading | null = null;
  for (let at = 0; at < text.length; at++) {
    for (const reading of readingsAt(text, at, starts.has(at), index)) {
      if (!best || reading.weight > best.weight) best = reading;
    }
  }
  return best;
}

function readingsAt(text: string, at: number, atStart: boolean, index: RegionIndex): readonly Reading[] {
  const readings: Reading[] = [];
  for (const province of namesAt(text, at, index.provinces, index, atStart)) {
    const [region] = province.regions;
    if (!region) continue;
    const written = withTwin(text, province, region, index);
    readings.push({ region, start: at, end: written.end, weight: written.weight });
    readings.push(...citiesAfter(text, at, written, region, index));
  }
  for (const city of namesAt(text, at, index.cities, index, atStart)) {
    const [region] = city.regions;
    if (region && sameEverywhere(city.regions)) readings.push(...withDistrict(text, at, city, region, index));
  }
  for (const district of namesAt(text, at, index.districts, index, atStart)) {
    const [region] = district.regions;
    const unique = district.regions.length === 1;
    if (!region || (!atStart && !(unique && district.name.endsWith('市')))) continue;
    const known = unique ? region : { province: '', city: '', district: region.district };
    readings.push({ region: known, start: at, end: district.end, weight: district.weight - 5 });
  }
  return readings;
}

function citiesAfter(text: string, start: number, province: Name, region: Region, index: RegionIndex) {
  const at = skip(text, province.end);
  const readings: Reading[] = [];
  for (const city of namesAt(text, at, index.cities, index, true)) {
    const inside = city.regions.find((one) => one.province === region.province);
    if (inside)
      readings.push(...withDistrict(text, start, { ...city, weight: city.weight + province.weight }, inside, index));
  }
  for (const district of namesAt(text, at, index.districts, index, true)) {
    const inside = district.regions.filter((one) => one.province === region.province);
    const [only] = inside;
    if (only && inside.length === 1) {
      readings.push({ region: only, start, end: district.end, weight: province.weight + district.weight });
    }
  }
  return readings;
}

function withDistrict(text: string, start: number, city: Name, region: Region, index: RegionIndex): readonly Reading[] {
  const readings: Reading[] = [{ region, start, end: city.end, weight: city.weight }];
  for (const district of namesAt(text, skip(text, city.end), index.districts, index, true)) {
    const inside = district.regions.find((one) => one.province === region.province && one.city === region.city);
    if (inside) readings.push({ region: inside, start, end: district.end, weight: city.weight + district.weight });
  }
  return readings;
}

interface Name {
  readonly name: string;
  readonly regions: readonly Region[];
  readonly end: number;
  readonly weight: number;
}

function namesAt(
  text: string,
  at: number,
  names: ReadonlyMap<string, readonly Region[]>,
  index: RegionIndex,
  shortToo: boolean,
): readonly Name[] {
  const found: Name[] = [];
  for (let length = 2; length <= longestName && at + length <= text.length; length++) {
    const name = text.slice(at, at + length);
    const regions = names.get(name);
    if (!regions) continue;
    const short = index.shortNames.has(name);
    if (short && (!shortToo || streetAfter.test(text.slice(at + length)))) continue;
    found.push({ name, regions, end: at + length, weight: short ? 100 + length : 110 + length });
  }
  return found;
}

/** A municipality is often written twice, 北京市北京市朝阳区 or 北京 北京市. */
function withTwin(text: string, first: Name, region: Region, index: RegionIndex): Name {
  if (region.city !== region.province) return first;
  const at = skip(text, first.end);
  const twin = namesAt(text, at, index.provinces, index, true).findLast((name) => name.regions[0] === region);
  if (twin) return { ...twin, weight: Math.max(first.weight, twin.weight) + 1 };
  return text.startsWith('市辖区', at) ? { ...first, end: at + '市辖区'.length } : first;
}

function sameEverywhere(regions: readonly Region[]): boolean {
  return regions.every(({ province, city }) => province === regions[0]?.province && city === regions[0]?.city);
}

function skip(text: string, at: number): number {
  return at + (between.exec(text.slice(at))?.[0].length ?? 0);
}
