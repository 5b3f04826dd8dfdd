/**
 * The font draws 工 for U+5DE5 and for the radical U+2F2F with one glyph, and PDF engines write down the
 * first of the two: the text of a sheet could then be neither searched nor copied. The radicals are taken
 * out of the character map; nobody types them.
 */
const firstRadical = 0x2e80;
const lastRadical = 0x2fdf;

/** A TrueType font without the radicals in its character maps, the bytes otherwise the same. */
export function withoutRadicals(font) {
  const bytes = Buffer.from(font);
  const map = tableOf(bytes, 'cmap');
  const subtables = new Set();
  for (let index = 0; index < bytes.readUInt16BE(map + 2); index++) {
    subtables.add(map + bytes.readUInt32BE(map + 4 + 8 * index + 4));
  }
  for (const at of subtables) {
    const format = bytes.readUInt16BE(at);
    if (format === 4) clearSegments(bytes, at);
    if (format === 12) dropGroups(bytes, at);
  }
  return bytes;
}

function tableOf(bytes, tag) {
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    if (bytes.toString('latin1', entry, entry + 4) === tag) return bytes.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Format 12: groups of (first, last, glyph). Those that lie wholly among the radicals go, the rest moves up. */
function dropGroups(bytes, at) {
  const count = bytes.readUInt32BE(at + 12);
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const from = at + 16 + 12 * index;
    if (isRadical(bytes.readUInt32BE(from)) && isRadical(bytes.readUInt32BE(from + 4))) continue;
    bytes.copy(bytes, at + 16 + 12 * kept, from, from + 12);
    kept += 1;
  }
  bytes.writeUInt32BE(kept, at + 12);
  bytes.writeUInt32BE(16 + 12 * kept, at + 4);
}

/** Format 4: parallel arrays of segments. A segment of radicals is made to lead to no glyph, in its place. */
function clearSegments(bytes, at) {
  const width = bytes.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + width + 2;
  const deltas = starts + width;
  const offsets = deltas + width;
  for (let segment = 0; segment < width; segment += 2) {
    const start = bytes.readUInt16BE(starts + segment);
    const end = bytes.readUInt16BE(ends + segment);
    if (!isRadical(start) || !isRadical(end)) continue;
    const offset = bytes.readUInt16BE(offsets + segment);
    if (offset === 0 && start === end) bytes.writeUInt16BE((0x10000 - start) & 0xffff, deltas + segment);
    for (let code = start; offset !== 0 && code <= end; code++) {
      bytes.writeUInt16BE(0, offsets + segment + offset + 2 * (code - start));
    }
  }
}

function isRadical(code) {
  return code >= firstRadical && code <= lastRadical;
}
