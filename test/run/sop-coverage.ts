// Prints each clause of the manual and the passing tests that carry its id. Started by test/sop-coverage.mjs.
import { clauses } from '../../shared/sop/clauses.ts';
import { type CoveredClause, coverageOf } from './coverage.ts';
import { readPlaywright, readVitest } from './results.ts';
import { playwrightReport, vitestReport } from './suites.ts';

const tests = [...(readVitest(vitestReport) ?? []), ...(readPlaywright(playwrightReport) ?? [])];
const covered = coverageOf(clauses, tests);
const isProven = ({ passing }: CoveredClause) => passing.length > 0;
const idsOf = (list: readonly CoveredClause[]) => list.map(({ clause }) => clause.id);
const [proven, missing] = [covered.filter(isProven), covered.filter((entry) => !isProven(entry))];

if (process.argv.includes('--json')) {
  const answer = { clauses: idsOf(covered), proven: idsOf(proven), missing: idsOf(missing) };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
} else {
  if (tests.length === 0) process.stdout.write('No results: run "npm test" first.\n');
  for (const entry of covered) process.stdout.write(describe(entry));
  process.stdout.write(
    `\n${covered.length} clauses, ${proven.length} proven, ${missing.length} without a passing test\n`,
  );
}

function describe({ clause, passing, failing }: CoveredClause): string {
  const mark = passing.length > 0 ? 'proven ' : 'missing';
  const lines = [`${mark} ${clause.id}  ${clause.zh}`, `        ${clause.en}`];
  const titles = [...passing.map((title) => `+ ${title}`), ...failing.map((title) => `- FAILED ${title}`)];
  return `${[...lines, ...titles.map((title) => `          ${title}`)].join('\n')}\n`;
}
