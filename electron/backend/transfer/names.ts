/** Where things lie in a package. */
export const entries = {
  manifest: 'manifest.json',
  files: 'files.ndjson',
  table: (name: string) => `tables/${name}.ndjson`,
  sums: (name: string) => `lines/${name}.crc32`,
  file: (hash: string) => `files/${hash.slice(0, 2)}/${hash}`,
};

/**
 * The steps of the tables stand in the manifest, files lie beside them, who is at a window is of this moment, and a PIN
 * holds at one workstation only: a few digits are soon found from their hash.
 */
const notCarried: ReadonlySet<string> = new Set(['schema_migration', 'stored_file', 'presence', 'pin']);

export function isCarried(table: string): boolean {
  return !notCarried.has(table);
}
