/** The binary form of IPP messages (RFC 8010): as much of it as clients, CUPS and the test printer exchange. */

/** What follows a value's tag on the wire. */
export type IppValue = number | boolean | string | Uint8Array | readonly [number, number] | IppCollection | null;

export interface IppCollection {
  readonly [member: string]: IppAttribute;
}

/** A value, or several of one attribute, under their tag. */
export interface IppAttribute {
  readonly tag: number;
  readonly values: readonly IppValue[];
}

export interface IppGroup {
  readonly tag: number;
  readonly attributes: Readonly<Record<string, IppAttribute>>;
}

export interface IppMessage {
  readonly version: number;
  /** Operation of a request, status of a response. */
  readonly code: number;
  readonly id: number;
  readonly groups: readonly IppGroup[];
  readonly data: Uint8Array;
}

export const tags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octets: 0x30,
  date: 0x31,
  resolution: 0x32,
  range: 0x33,
  collection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endOfCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
  memberName: 0x4a,
} as const;

export const groups = { operation: 1, job: 2, end: 3, printer: 4 } as const;

export function encodeMessage({ version, code, id, groups: parts, data }: IppMessage): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(version, 0);
  head.writeUInt16BE(code, 2);
  head.writeInt32BE(id, 4);
  const body = parts.map(({ tag, attributes }) => {
    const encoded = Object.entries(attributes).map(([name, attribute]) => encodeAttribute(name, attribute));
    return Buffer.concat([Buffer.of(tag), ...encoded]);
  });
  return Buffer.concat([head, ...body, Buffer.of(groups.end), data]);
}

function encodeAttribute(name: string, { tag, values }: IppAttribute): Buffer {
  return Buffer.concat(values.map((value, index) => encodeValue(index === 0 ? name : '', tag, value)));
}

function encodeValue(name: string, tag: number, value: IppValue): Buffer {
  if (tag !== tags.collection) return field(tag, name, scalar(tag, value));
  const members = Object.entries(value as IppCollection).map(([member, attribute]) =>
    Buffer.concat([field(tags.memberName, '', Buffer.from(member)), encodeAttribute('', attribute)]),
  );
  const end = field(tags.endOfCollection, '', Buffer.alloc(0));
  return Buffer.concat([field(tag, name, Buffer.alloc(0)), ...members, end]);
}

function field(tag: number, name: string, value: Buffer): Buffer {
  const nameBytes = Buffer.from(name);
  return Buffer.concat([Buffer.of(tag), length16(nameBytes), nameBytes, length16(value), value]);
}

function length16(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return length;
}

function scalar(tag: number, value: IppValue): Buffer {
  if (typeof value === 'number') return integers(value);
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0);
  if (Array.isArray(value)) {
    const perInch = tag === tags.resolution ? [Buffer.of(3)] : [];
    return Buffer.concat([integers(...(value as readonly number[])), ...perInch]);
  }
  if (value instanceof Uint8Array) return Buffer.from(value);
  return Buffer.from(typeof value === 'string' ? value : '');
}

function integers(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeInt32BE(number, 4 * index));
  return bytes;
}

interface Field {
  readonly tag: number;
  readonly name: string;
  readonly bytes: Buffer;
}

export function decodeMessage(bytes: Buffer): IppMessage {
  const found: { tag: number; attributes: Record<string, { tag: number; values: IppValue[] }> }[] = [];
  const reader = { at: 8 };
  let last = '';
  while (reader.at < bytes.length) {
    const tag = bytes.readUInt8(reader.at);
    if (tag <= 0x0f) {
      reader.at += 1;
      if (tag === groups.end) break;
      found.push({ tag, attributes: {} });
      continue;
    }
    const next = readField(bytes, reader);
    const value = next.tag === tags.collection ? readCollection(bytes, reader) : readScalar(next);
    last = next.name || last;
    const attributes = found.at(-1)?.attributes ?? {};
    attributes[last] ??= { tag: next.tag, values: [] };
    attributes[last]?.values.push(value);
  }
  const [version, code, id] = [bytes.readUInt16BE(0), bytes.readUInt16BE(2), bytes.readInt32BE(4)];
  return { version, code, id, groups: found, data: bytes.subarray(reader.at) };
}

function readField(bytes: Buffer, reader: { at: number }): Field {
  const tag = bytes.readUInt8(reader.at);
  const nameEnd = reader.at + 3 + bytes.readUInt16BE(reader.at + 1);
  const valueEnd = nameEnd + 2 + bytes.readUInt16BE(nameEnd);
  const name = bytes.toString('utf8', reader.at + 3, nameEnd);
  reader.at = valueEnd;
  return { tag, name, bytes: bytes.subarray(nameEnd + 2, valueEnd) };
}

function readCollection(bytes: Buffer, reader: { at: number }): IppCollection {
  const members: Record<string, { tag: number; values: IppValue[] }> = {};
  let member = '';
  for (let next = readField(bytes, reader); next.tag !== tags.endOfCollection; next = readField(bytes, reader)) {
    if (next.tag === tags.memberName) {
      member = next.bytes.toString();
      continue;
    }
    members[member] ??= { tag: next.tag, values: [] };
    members[member]?.values.push(next.tag === tags.collection ? readCollection(bytes, reader) : readScalar(next));
  }
  return members;
}

function readScalar({ tag, bytes }: Field): IppValue {
  if (tag === tags.integer || tag === tags.enum) return bytes.readInt32BE(0);
  if (tag === tags.boolean) return bytes.readUInt8(0) === 1;
  if (tag === tags.range || tag === tags.resolution) return [bytes.readInt32BE(0), bytes.readInt32BE(4)];
  if (tag === tags.textWithLanguage || tag === tags.nameWithLanguage) {
    return bytes.toString('utf8', 4 + bytes.readUInt16BE(0));
  }
  if (tag >= 0x10 && tag < 0x20) return null;
  return tag === tags.octets || tag === tags.date ? bytes : bytes.toString('utf8');
}

/** The first value of an attribute in a group of the message, or undefined. */
export function valueOf(message: IppMessage, group: number, name: string): IppValue | undefined {
  return message.groups.find(({ tag, attributes }) => tag === group && name in attributes)?.attributes[name]?.values[0];
}

/** The same as text; empty when it is not there or is no text. */
export function textOf(message: IppMessage, group: number, name: string): string {
  const value = valueOf(message, group, name);
  return typeof value === 'string' ? value : '';
}
