import type { FileContent } from '../../../shared/contract/base.ts';

/** The content of a file on its way through the contract. */
export function bytesOf({ base64 }: Pick<FileContent, 'base64'>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
