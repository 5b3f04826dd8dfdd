/** What to run: arguments for vitest and for Playwright, null for none of it. */
export interface Selection {
  readonly vitest: readonly string[] | null;
  readonly playwright: readonly string[] | null;
}

const projects: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'renderer'],
  integration: ['integration', 'migrations'],
  migrations: ['migrations'],
  renderer: ['renderer'],
  architecture: ['architecture'],
};

export const usage = `npm test                      everything
npm test -- unit              rules and screens, without a database
npm test -- integration       backend and migrations on both databases
npm test -- architecture      the rules of the tree
npm test -- e2e               the running app in Chromium (and in Electron where it is)
npm test -- orders confirm    the test files whose paths hold one of these words`;

/** Words that name a part of the suite select it, other words select files by their path; null for an unknown option. */
export function selectionOf(words: readonly string[]): Selection | null {
  if (words.some((word) => word.startsWith('-'))) return null;
  const files = words.filter((word) => word !== 'e2e' && !(word in projects));
  const named = words.flatMap((word) => projects[word] ?? []).map((name) => `--project=${name}`);
  const onlyEndToEnd = words.length > 0 && files.every((file) => file.includes('e2e')) && named.length === 0;
  const noEndToEnd = named.length > 0 || files.length > 0;
  return {
    vitest: onlyEndToEnd ? null : [...named, ...files.filter((file) => !file.includes('e2e'))],
    playwright: words.includes('e2e') || !noEndToEnd || files.some((file) => file.includes('e2e')) ? files : null,
  };
}
