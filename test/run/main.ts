// The suite from its first need to its closing line. Started by test/run.mjs.
import { ensureParts } from './parts.ts';
import { type Count, closingLine, readPlaywright, readVitest, remarksOn, sum } from './results.ts';
import { selectionOf, usage } from './selection.ts';
import { build, forgetLastRun, playwrightReport, runPlaywright, runVitest, vitestReport } from './suites.ts';

const selection = selectionOf(process.argv.slice(2));

async function runAll(): Promise<Count> {
  if (selection === null) throw new Error(usage);
  forgetLastRun();
  const counts: Count[] = [await ensureParts()];
  if (selection.needsApp) counts.push(await build());
  if (selection.vitest !== null) counts.push(await runVitest(selection.vitest));
  if (selection.playwright !== null) counts.push(await runPlaywright(selection.playwright));
  return sum(counts);
}

const count = await runAll().catch((error: unknown): Count => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
});
// Whoever sees only the end of a long record sees what failed.
const remarks = remarksOn([...(readVitest(vitestReport) ?? []), ...(readPlaywright(playwrightReport) ?? [])]);
if (remarks.length > 0) process.stdout.write(`\n${remarks.join('\n')}\n`);
process.stdout.write(`\n${closingLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
