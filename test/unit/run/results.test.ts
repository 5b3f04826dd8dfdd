import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { closingLine, countOf, readPlaywright, readVitest, remarksOn, sum } from '../../run/results.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function report(content: object): string {
  const file = join(folder.path, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the closing line of a test run', () => {
  it('is exactly of this form', () => {
    const counts = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ];
    expect(closingLine(sum(counts))).toBe('7 passed, 2 failed, 1 skipped');
  });

  it('counts a file that did not load as failed', () => {
    const file = report({
      testResults: [
        { name: 'a', status: 'failed', assertionResults: [] },
        { name: 'b', status: 'passed', assertionResults: [{ fullName: 'x', status: 'passed' }] },
        { name: 'c', status: 'passed', assertionResults: [{ fullName: 'y', status: 'pending' }] },
      ],
    });
    expect(countOf(readVitest(file) ?? [])).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });

  it('tells the skipped project of the other host with its reason', () => {
    const spec = (projectName: string, status: string, annotations: object[] = []) => ({
      title: 'takes an order',
      tests: [{ projectName, status, annotations }],
    });
    const skip = { type: 'skip', description: 'no binary' };
    const specs = [spec('browser', 'expected'), spec('browser', 'unexpected'), spec('electron', 'skipped', [skip])];
    const tests = readPlaywright(
      report({ suites: [{ title: 'city.spec.ts', specs: [], suites: [{ title: 'city', specs }] }] }),
    );
    expect(countOf(tests ?? [])).toEqual({ passed: 1, failed: 1, skipped: 1 });
    expect(tests?.[2]).toMatchObject({
      title: 'city.spec.ts city takes an order',
      from: 'electron',
      reason: 'no binary',
    });
  });

  it('tells at the end what failed and of what, and what needed a second try', () => {
    const failure = {
      fullName: 'week holds',
      status: 'failed',
      failureMessages: ['\u001B[31mexpected 3 to be 2\u001B[39m'],
    };
    const again = { fullName: 'day holds', status: 'passed', failureMessages: ['too slow'] };
    const results = [failure, again, { fullName: 'hour holds', status: 'passed', failureMessages: [] }];
    const vitest = readVitest(report({ testResults: [{ name: 'a', status: 'failed', assertionResults: results }] }));
    const test = (status: string, message: string) => ({
      title: status,
      tests: [{ projectName: 'browser', status, annotations: [], results: [{ error: { message } }, {}] }],
    });
    const specs = [test('expected', ''), test('flaky', 'too late'), test('unexpected', 'not there')];
    const playwright = readPlaywright(report({ suites: [{ title: 'x.spec.ts', specs }] }));
    expect(remarksOn([...(vitest ?? []), ...(playwright ?? [])])).toEqual([
      'Failed: week holds (a)\n    expected 3 to be 2',
      'Passed at the second try: day holds (a)\n    too slow',
      'Passed at the second try: x.spec.ts flaky (browser)\n    too late',
      'Failed: x.spec.ts unexpected (browser)\n    not there',
    ]);
  });

  it('has nothing to tell without a report', () => {
    expect(readVitest(join(folder.path, 'missing.json'))).toBeNull();
  });
});
