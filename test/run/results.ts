import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Tests by outcome. What could not even start counts as failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One test as both tools tell it. */
export interface TestResult {
  readonly title: string;
  /** Playwright's project, or the path of vitest's file. */
  readonly from: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what it failed of. */
  readonly reason?: string | undefined;
  /** Failed at first and passed at its second try. */
  readonly flaky?: boolean;
}

interface VitestJson {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly PlaywrightSpec[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightSpec {
  readonly title: string;
  readonly tests: readonly {
    readonly projectName: string;
    readonly status: string;
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    readonly results?: readonly { readonly error?: { readonly message?: string } }[];
  }[];
}

/** The tests of a vitest report; a file that did not load is one failed test. Null without a report. */
export function readVitest(file: string): readonly TestResult[] | null {
  if (!existsSync(file)) return null;
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestJson;
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.map(
      ({ fullName, status: outcome, failureMessages = [] }): TestResult => ({
        title: fullName,
        from: name,
        outcome: outcome === 'passed' || outcome === 'failed' ? outcome : 'skipped',
        reason: failureMessages[0],
        // What it failed of is told although it passed in the end.
        flaky: outcome === 'passed' && failureMessages.length > 0,
      }),
    );
    const broken = status === 'failed' && !tests.some(({ outcome }) => outcome === 'failed');
    return broken
      ? [...tests, { title: 'the file as a whole', from: name, outcome: 'failed', reason: message }]
      : tests;
  });
}

/** The tests of a Playwright report. Null without a report. */
export function readPlaywright(file: string): readonly TestResult[] | null {
  if (!existsSync(file)) return null;
  const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { suites: readonly PlaywrightSuite[] };
  return suites.flatMap((suite) => testsOf(suite, ''));
}

function testsOf({ title, specs = [], suites = [] }: PlaywrightSuite, above: string): readonly TestResult[] {
  const path = `${above}${title} `;
  const own = specs.flatMap((spec) =>
    spec.tests.map(
      ({ projectName, status, annotations, results = [] }): TestResult => ({
        title: `${path}${spec.title}`,
        from: projectName,
        outcome: status === 'skipped' ? 'skipped' : status === 'expected' || status === 'flaky' ? 'passed' : 'failed',
        flaky: status === 'flaky',
        reason:
          annotations.find(({ type }) => type === 'skip')?.description ??
          results.find(({ error }) => error !== undefined)?.error?.message,
      }),
    ),
  );
  return [...own, ...suites.flatMap((suite) => testsOf(suite, path))];
}

export function countOf(tests: readonly TestResult[]): Count {
  const of = (wanted: TestResult['outcome']) => tests.filter(({ outcome }) => outcome === wanted).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, { passed, failed, skipped }) => ({
    passed: all.passed + passed,
    failed: all.failed + failed,
    skipped: all.skipped + skipped,
  }));
}

const linesOfReason = 12;

/** Each test that failed, or passed only at its second try, with the first lines of why: told again at the end of a run. */
export function remarksOn(tests: readonly TestResult[]): readonly string[] {
  const tell = (word: string, { title, from, reason = '' }: TestResult) => {
    const lines = stripVTControlCharacters(reason).split('\n').slice(0, linesOfReason);
    return [`${word}: ${title} (${from})`, ...lines.map((line) => `    ${line}`)].join('\n');
  };
  return tests.flatMap((test) => {
    if (test.outcome === 'failed') return [tell('Failed', test)];
    return test.flaky === true ? [tell('Passed at the second try', test)] : [];
  });
}

/** The last line of every run. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
