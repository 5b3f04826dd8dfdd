/** What to run: arguments for vitest and for Playwright, null for none of it. */
export interface Selection {
  readonly vitest: readonly string[] | null;
  readonly playwright: readonly string[] | null;
  /** Whether a test of the selection may start the built app. */
  readonly needsApp: boolean;
}

const projects: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'electron', 'renderer'],
  integration: ['integration', 'migrations'],
  migrations: ['migrations'],
  renderer: ['renderer'],
  architecture: ['architecture'],
};

const withoutApp = new Set(['unit', 'migrations', 'renderer', 'architecture']);

export const usage = `npm test                      everything
npm test -- unit              rules and screens, without a database
npm test -- integration       backend and migrations on both databases
npm test -- architecture      the rules of the tree
npm test -- e2e               the running app in Chromium (and in Electron where it is)
npm test -- orders confirm    the test files whose paths hold one of these words`;

/** Words that name a part of the suite select it, other words select files by their path; null for an unknown option. */
export function selectionOf(words: readonly string[]): Selection | null {
  if (words.some((word) => word.startsWith('-'))) return null;
  const everything = words.length === 0;
  const endToEnd = words.includes('e2e');
  const files = words.filter((word) => word !== 'e2e' && !(word in projects));
  const specs = endToEnd ? files : files.filter((file) => file.includes('e2e'));
  const tests = files.filter((file) => !file.includes('e2e'));
  const named = words.flatMap((word) => projects[word] ?? []).map((name) => `--project=${name}`);
  const wantsVitest = everything || named.length > 0 || (tests.length > 0 && !endToEnd);
  return {
    vitest: wantsVitest ? [...named, ...tests] : null,
    needsApp: everything || words.some((word) => !withoutApp.has(word)),
    playwright: everything || endToEnd || specs.length > 0 ? specs : null,
  };
}
