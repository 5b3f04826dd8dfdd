import type { ErrorParams } from '../../errors/errors.ts';
import { attachmentLimit } from './attachment.ts';
import { type FileType, fileTypes, recognise } from './file-types.ts';

export type CheckedFile =
  | { readonly ok: true; readonly name: string; readonly mediaType: string }
  | { readonly ok: false; readonly code: string; readonly params: ErrorParams };

/** Longest name that is kept; the end, with its extension, stays. */
const longestName = 120;

/** Whether a file may be kept, and under which name. Judged by its content; the name has to agree with it. */
export function checkFile(givenName: string, content: Uint8Array): CheckedFile {
  const name = cleanName(givenName);
  if (content.byteLength === 0) return refuse('attachments.empty', { name });
  if (content.byteLength > attachmentLimit) {
    return refuse('attachments.tooLarge', { name, most: attachmentLimit / 1024 / 1024 });
  }
  const found = recognise(content);
  const extension = extensionOf(name);
  if (extension === '') return named(name, found);
  const claimed = typeOfExtension(extension);
  if (!claimed) return refuse('attachments.typeRefused', { name });
  const isTextFile = claimed === 'txt' || claimed === 'eml';
  if (found === 'text' ? !isTextFile : found !== claimed)
    return refuse('attachments.typeMismatch', { name, extension });
  return { ok: true, name, mediaType: fileTypes[claimed].mediaType };
}

/** The last part of a name, whatever way it was to lead: no folders, no control or reserved signs, no leading dots. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const signs = Array.from(cleaned);
  if (signs.length <= longestName) return cleaned || 'file';
  const extension = extensionOf(cleaned);
  return `${signs.slice(0, longestName - extension.length - 1).join('')}.${extension}`;
}

function named(name: string, found: ReturnType<typeof recognise>): CheckedFile {
  if (found === 'refused') return refuse('attachments.typeRefused', { name });
  const type: FileType = found === 'text' ? 'txt' : found;
  return { ok: true, name: `${name}.${fileTypes[type].extensions[0]}`, mediaType: fileTypes[type].mediaType };
}

function typeOfExtension(extension: string): FileType | undefined {
  const types = Object.keys(fileTypes) as FileType[];
  return types.find((type) => (fileTypes[type].extensions as readonly string[]).includes(extension));
}

function extensionOf(name: string): string {
  return /[.]([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function refuse(code: string, params: ErrorParams): CheckedFile {
  return { ok: false, code, params };
}
