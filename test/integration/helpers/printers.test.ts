import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { startCups } from '../../helpers/cups.ts';
import { type IppPrinter, startIppPrinter } from '../../helpers/ipp/ipp-printer.ts';
import { pdfText } from '../../helpers/pdf.ts';
import { pollUntil } from '../../helpers/poll.ts';

const run = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'counter-printers-'));
const sheet = join(dir, 'sheet.pdf');

beforeAll(async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<p>工作单 W-0001</p>');
  writeFileSync(sheet, await page.pdf({ format: 'A5' }));
  await browser.close();
});

afterAll(() => rmSync(dir, { recursive: true }));

describe('the test printer behind a real print server', () => {
  let printer: IppPrinter;

  beforeAll(async () => {
    printer = await startIppPrinter();
  });
  afterAll(() => printer.close());

  it('receives what lp sends, on the paper that was asked for', async () => {
    const cups = await startCups();
    try {
      await cups.addQueue('dispatch', printer.url);
      const command = ['-d', 'dispatch', '-o', 'media=A5', '-t', '派工单 1', sheet];
      await run('lp', command, { env: cups.environment });
      const [received] = await pollUntil('the sheet', () => (printer.received.length > 0 ? printer.received : null));
      expect(received).toMatchObject({ jobName: '派工单 1', media: 'iso_a5_148x210mm', format: 'application/pdf' });
      expect(await pdfText(received?.document ?? Buffer.alloc(0))).toContain('工作单 W-0001');
    } finally {
      await cups.stop();
    }
  });
});
