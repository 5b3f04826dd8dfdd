/** What a file may be, told by its content and never by its name. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  gif: { mediaType: 'image/gif', extensions: ['gif'] },
  tiff: { mediaType: 'image/tiff', extensions: ['tif', 'tiff'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  doc: { mediaType: 'application/msword', extensions: ['doc', 'wps'] },
  msg: { mediaType: 'application/vnd.ms-outlook', extensions: ['msg'] },
  eml: { mediaType: 'message/rfc822', extensions: ['eml'] },
  txt: { mediaType: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, { readonly mediaType: string; readonly extensions: readonly string[] }>;

export type FileType = keyof typeof fileTypes;

/** Extensions that a file dialog offers. */
export const acceptedExtensions: readonly string[] = Object.values(fileTypes).flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
);

/** What the content is: one type, either kind of text, or nothing that we take (a zip, a program, anything else). */
export type Recognised = FileType | 'text' | 'refused';

export function recognise(content: Uint8Array): Recognised {
  for (const [type, offset, signature] of signatures) if (startsWith(content, signature, offset)) return type;
  if (ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 4) === 'WEBP') return 'webp';
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return officePackage(content);
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundFile(content);
  return isText(content) ? 'text' : 'refused';
}

/** Pictures that a window can show. TIFF, the format of fax machines, has to be opened outside. */
export function isShownInPlace(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'].includes(mediaType);
}

const signatures: readonly (readonly [FileType, number, readonly number[]])[] = [
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
];

function startsWith(content: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => content[offset + index] === byte);
}

/** A zip is an Excel or Word file only when it says so within; with macros it is neither. */
function officePackage(content: Uint8Array): Recognised {
  const names = zipNames(content);
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject|[.](exe|dll|js|vbs)$/i.test(name))) {
    return 'refused';
  }
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('word/document.xml') ? 'docx' : 'refused';
}

/** Names in the directory at the end of a zip. */
function zipNames(content: Uint8Array): readonly string[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return [];
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count && at + 46 <= view.byteLength; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const length = view.getUint16(at + 28, true);
    names.push(ascii(content, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/** The old Office files and Outlook's messages are told apart by the names of their streams. */
function compoundFile(content: Uint8Array): Recognised {
  const streams = [
    ['msg', '__substg1.0_'],
    ['doc', 'WordDocument'],
    ['xls', 'Workbook'],
    ['xls', 'Book'],
  ] as const;
  const found = streams.find(([, name]) => holds(content, utf16(name)));
  return found?.[0] ?? 'refused';
}

function utf16(text: string): readonly number[] {
  return Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]);
}

/** Directory entries of a compound file begin at multiples of 128 bytes. */
function holds(content: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = 512; at + wanted.length <= content.length; at += 128) if (startsWith(content, wanted, at)) return true;
  return false;
}

/** Text in any Chinese encoding: no control signs but those of lines, and no script for a shell. */
function isText(content: Uint8Array): boolean {
  if (ascii(content, 0, 2) === '#!') return false;
  return content.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

function ascii(content: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...content.subarray(from, from + length));
}
