import type { FileContent } from '../../../../shared/contract/base.ts';

/** Hands a file from the backend to the person, the browser's way. */
export function saveFile({ name, mediaType, base64 }: FileContent): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
