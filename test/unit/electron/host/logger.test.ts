import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLogger } from '../../../../electron/host/logger.ts';
import { rotatingFile } from '../../../../electron/host/rotating-file.ts';
import { OperationalError } from '../../../../shared/errors/errors.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function logged(fields: object): Record<string, unknown> {
  const logger = fileLogger(dir, 'counter');
  logger.warn(fields, 'said');
  logger.close();
  return JSON.parse(readFileSync(join(dir, 'logs/counter.log'), 'utf8')) as Record<string, unknown>;
}

describe('the log', () => {
  it('holds one JSON object a line, with time, level and words', () => {
    expect(logged({ orderId: 'a' })).toMatchObject({
      level: 'warn',
      msg: 'said',
      orderId: 'a',
      time: expect.any(String),
    });
  });

  it('hides secrets at any depth, in errors and in addresses', () => {
    const error = new OperationalError(
      'database.unreachable',
      { url: 'postgres://clerk:geheim@db/x' },
      new Error('password=1'),
    );
    const line = JSON.stringify(
      logged({
        password: 'geheim',
        input: { account: { newPassword: 'geheim', pin: 'geheim', userName: 'li' } },
        headers: [{ cookie: 'geheim', authorization: 'geheim' }],
        launchToken: 'geheim',
        error,
      }),
    );
    expect(line).not.toContain('geheim');
    expect(line).toContain('"userName":"li"');
    expect(line).toContain('postgres://clerk:[hidden]@db/x');
    expect(line).toContain('database.unreachable');
  });

  it('cuts what is too long or too deep, and counts bytes instead of writing them', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    const line = logged({ loop, note: '字'.repeat(9_000), pdf: new Uint8Array(70_000) });
    expect(line['pdf']).toBe('[70000 bytes]');
    expect(JSON.stringify(line).length).toBeLessThan(5_000);
  });

  it('never grows without end', () => {
    const file = rotatingFile({ dir, name: 'small', maxBytes: 100, keep: 2 });
    for (let line = 0; line < 40; line += 1) file.write(`line ${line} of the log\n`);
    file.close();
    file.write('after the end');
    expect(readFileSync(join(dir, 'small.log'), 'utf8')).toContain('line 39');
    expect(existsSync(join(dir, 'small.2.log'))).toBe(true);
    expect(existsSync(join(dir, 'small.3.log'))).toBe(false);
  });
});
