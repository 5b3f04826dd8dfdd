/** A region as a table of administrative divisions lists it: province, its cities, their districts. */
export interface RegionNode {
  readonly name: string;
  readonly children?: readonly RegionNode[];
}

export interface Region {
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

/** Where each name, whole or short, may lie. */
export interface RegionIndex {
  readonly provinces: ReadonlyMap<string, readonly Region[]>;
  readonly cities: ReadonlyMap<string, readonly Region[]>;
  readonly districts: ReadonlyMap<string, readonly Region[]>;
  /** Names that are cut short: they need more care, since streets are called so too. */
  readonly shortNames: ReadonlySet<string>;
}

const peoples =
  /(?:壮族|回族|维吾尔|维吾尔族|蒙古|蒙古族|藏族|彝族|苗族|侗族|布依族|土家族|哈尼族|傣族|白族|景颇族|傈僳族|羌族|哈萨克|柯尔克孜|朝鲜族|黎族|瑶族)+(?=自治)/;

/** `内蒙古自治区` -> `内蒙古`, `大理白族自治州` -> `大理`, `杭州市` -> `杭州`. */
function shortOf(name: string): string {
  const bare = name.replace(/(?:特别行政区|自治区|自治州|地区|省|市|盟)$/, '');
  const withoutPeoples = name.replace(peoples, '').replace(/(?:自治区|自治州)$/, '');
  if (withoutPeoples.length >= 2 && withoutPeoples.length < bare.length) return withoutPeoples;
  return bare.length >= 2 ? bare : name;
}

/** Divisions that stand between a province and its counties only on paper. */
const onPaper = /直辖县级行政区划$/;

/** Turns the table into an index; costs some milliseconds, so build it once. */
export function indexRegions(table: readonly RegionNode[]): RegionIndex {
  const maps = { provinces: new Map(), cities: new Map(), districts: new Map() } as {
    readonly [level in 'provinces' | 'cities' | 'districts']: Map<string, Region[]>;
  };
  const shortNames = new Set<string>();
  const put = (level: keyof typeof maps, name: string, region: Region) => {
    maps[level].set(name, [...(maps[level].get(name) ?? []), region]);
  };
  const putBoth = (level: 'provinces' | 'cities', name: string, region: Region) => {
    put(level, name, region);
    const short = shortOf(name);
    if (short === name) return;
    put(level, short, region);
    shortNames.add(short);
    if (name.endsWith('自治州')) put(level, `${short}州`, region);
  };
  const putDistrict = (name: string, region: Region) => {
    if (name !== '市辖区') put('districts', name, { ...region, district: name });
  };
  for (const { name: province, children = [] } of table) {
    // A municipality is its own city.
    const isCity = province.endsWith('市') || province.endsWith('特别行政区');
    putBoth('provinces', province, { province, city: isCity ? province : '', district: '' });
    for (const child of children) {
      const region = { province, city: isCity ? province : child.name, district: '' };
      if (isCity) putDistrict(child.name, region);
      else if (onPaper.test(child.name)) {
        for (const { name } of child.children ?? []) putBoth('cities', name, { province, city: name, district: '' });
      } else {
        putBoth('cities', child.name, region);
        for (const { name } of child.children ?? []) putDistrict(name, region);
      }
    }
  }
  // 浦东 is the one district that everybody cuts short.
  for (const region of maps.districts.get('浦东新区') ?? []) put('districts', '浦东', region);
  shortNames.add('浦东');
  return { ...maps, shortNames };
}
