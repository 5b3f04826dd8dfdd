import type { FileContent } from '../../shared/contract/base.ts';

/** Hands a file over to the person, as the browser or Electron saves downloads. */
export function saveFile({ name, mediaType, base64 }: FileContent): void {
  saveBlob(name, new Blob([bytesOf(base64)], { type: mediaType }));
}

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A chosen file as the contract carries it. */
export async function fileContentOf(file: File): Promise<FileContent> {
  const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
  return { name: file.name, mediaType: file.type, base64 };
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(text);
}
