const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes as people say them: `4.2 MB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const value = bytes / 1024 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${units[step] ?? 'B'}`;
}
