import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The text of a PDF as a reader would copy it, with the lines as they stand on the page. */
export function pdfText(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout);
}

/** The names and kinds of the fonts in a PDF, as `pdffonts` lists them. */
export function pdfFonts(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, async (file) => (await run('pdffonts', [file])).stdout);
}

/** What the bar codes of the first page say. */
export function pdfBarcodes(pdf: Uint8Array): Promise<readonly string[]> {
  return withFile(pdf, async (file) => {
    await run('pdftoppm', ['-r', '200', '-png', '-singlefile', file, file]);
    const { stdout } = await run('zbarimg', ['--quiet', '--raw', `${file}.png`]);
    return stdout.split('\n').filter((line) => line !== '');
  });
}

async function withFile<T>(pdf: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'counter-pdf-'));
  try {
    const file = join(dir, 'sheet.pdf');
    await writeFile(file, pdf);
    return await work(file);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
