import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumPdf, chromiumPdf } from '../../../electron/browser/pdf/chromium-pdf.ts';
import { findChromium } from '../../../electron/browser/find-chromium.mjs';
import { OperationalError } from '../../../shared/errors/errors.ts';
import { testPorts } from '../../helpers/ports.ts';

const fontFiles = ['NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf'];
const family = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc');
const { logger, log } = testPorts();
let dir: string;
let pdf: ChromiumPdf;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pdf-'));
  for (const file of fontFiles) copyFileSync(join(family, file.slice(11, -4), file), join(dir, file));
  pdf = chromiumPdf({ fontsDir: dir, logger });
  await pdf.warmUp();
});

afterAll(async () => {
  await pdf.close();
  rmSync(dir, { recursive: true, force: true });
});

function sheet(body: string, size = 'A4'): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>工作单</title><style>@page{size:${size};margin:10mm}body{font-family:'Sheet Sans'}</style></head><body>${body}</body></html>`;
}

function save(name: string, content: Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

describe('sheets as PDF by Chromium', () => {
  it('writes Chinese as text in the embedded TrueType font, both weights, rare characters too', async () => {
    const path = save('text.pdf', await pdf.render(sheet('<h1>工作单 2026</h1><p>龘 重庆 张三丰 ¥1,234.50</p>'), 'A4'));
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toMatch(
      /工作单 2026[\s\S]*龘 重庆 张三丰 ¥1,234.50/,
    );
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
    expect(fonts.map((line) => line.slice(7, 60).trim()).sort()).toEqual([
      expect.stringMatching(/^NotoSansSC-Bold +CID TrueType/),
      expect.stringMatching(/^NotoSansSC-Regular +CID TrueType/),
    ]);
  });

  it.each([
    ['A4', 'A4', [595, 842]],
    ['A5', 'A5', [420, 595]],
    ['A5 landscape', 'A5', [595, 420]],
  ] as const)('keeps the paper of the sheet: %s', async (size, paper, points) => {
    const path = save('size.pdf', await pdf.render(sheet('<p>纸</p>', size), paper));
    const found = /Page size: +([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }));
    expect(found?.slice(1).map((length) => Math.round(Number(length)))).toEqual(points);
  });

  it('leaves nothing of one sheet on the next', async () => {
    await pdf.render(sheet('<p>甲</p>', 'A5'), 'A5');
    const path = save('next.pdf', await pdf.render(sheet('<p>乙</p>'), 'A4'));
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).trim()).toBe('乙');
  });

  it('runs no script and asks nobody for anything', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const evil = `<p id="a">纸</p><img src="${origin}/x.png"><iframe src="${origin}"></iframe><link rel="stylesheet" href="${origin}/x.css"><script>document.getElementById('a').textContent='script'</script>`;
    const path = save('evil.pdf', await pdf.render(sheet(evil), 'A4'));
    server.close();
    expect(asked).toBe(0);
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toMatch(/^纸/);
  });

  it('renders sheets that are asked for at once, one after the other', async () => {
    const all = await Promise.all(['一', '二', '三', '四'].map((text) => pdf.render(sheet(`<p>${text}</p>`), 'A4')));
    const texts = all.map((content, index) =>
      execFileSync('pdftotext', [save(`${index}.pdf`, content), '-'], { encoding: 'utf8' }).trim(),
    );
    expect(texts).toEqual(['一', '二', '三', '四']);
  });

  it('reads its fonts once, not for each sheet: they are most of the time that a sheet takes', async () => {
    const own = mkdtempSync(join(dir, 'fonts-'));
    for (const file of fontFiles) copyFileSync(join(dir, file), join(own, file));
    const warm = chromiumPdf({ fontsDir: own, logger });
    await warm.warmUp();
    rmSync(own, { recursive: true });
    const path = save('warm.pdf', await warm.render(sheet('<h1>工作单</h1><p>纸</p>'), 'A4'));
    expect(execFileSync('pdffonts', [path], { encoding: 'utf8' })).toMatch(/NotoSansSC-Bold[\s\S]*NotoSansSC-Regular/);
    await warm.close();
  });

  it('makes no sheet in some other font', async () => {
    const fontless = chromiumPdf({ fontsDir: join(dir, 'nowhere'), logger });
    await expect(fontless.render(sheet('<p>纸</p>'), 'A4')).rejects.toMatchObject({ code: 'printing.pdfFailed' });
  });

  it('survives the death of its engine without losing the sheet', async () => {
    const first = chromiumPdf({ fontsDir: dir, logger });
    await first.warmUp();
    const pids = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'headless'], { encoding: 'utf8' });
    const newest = Math.max(...pids.trim().split('\n').map(Number));
    const waiting = first.render(sheet('<p>仍在</p>'), 'A4');
    process.kill(newest, 'SIGKILL');
    const path = save('after.pdf', await waiting);
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).trim()).toBe('仍在');
    await first.close();
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a machine without Chromium', () => {
  it('says so in words that can be shown', async () => {
    const none = chromiumPdf({ fontsDir: dir, logger, findExecutable: () => null });
    await expect(none.render(sheet(''), 'A4')).rejects.toEqual(new OperationalError('printing.pdfEngineMissing'));
    const broken = chromiumPdf({ fontsDir: dir, logger, findExecutable: () => join(dir, 'no-such-program') });
    await expect(broken.render(sheet(''), 'A4')).rejects.toMatchObject({ code: 'printing.pdfEngineMissing' });
    expect(findChromium({ CHROMIUM_PATH: join(dir, 'no-such-program') })).toBeNull();
  });
});
