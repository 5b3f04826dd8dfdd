/** A TrueType font without the radicals in its character maps, the bytes otherwise the same. */
export function withoutRadicals(font: Uint8Array): Buffer;
