import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../../electron/host/data-dir.ts';
import { nearestLanguage } from '../../../../electron/host/host-texts.ts';
import { backendConfig, readHostOptions } from '../../../../electron/host/options.ts';
import packageJson from '../../../../package.json' with { type: 'json' };

describe('options of a host', () => {
  it('are few', () => {
    const options = readHostOptions(['--data', '/d', '--port', '8080', '--demo', '--no-open'], {});
    expect(options).toEqual({ dataDir: '/d', port: 8080, demo: true, open: false, databaseUrl: null, clockFile: null });
    expect(readHostOptions([], {})).toMatchObject({ port: 0, demo: false, open: true });
    expect(() => readHostOptions(['--datta', '/d'], {})).toThrow('--datta');
    expect(() => readHostOptions(['--port', '70000'], {})).toThrow('70000');
  });

  it('take another time than that of the machine only under test', () => {
    expect(readHostOptions(['--clock', '/t'], { COUNTER_UNDER_TEST: '1' }).clockFile).toBe('/t');
    expect(() => readHostOptions(['--clock', '/t'], {})).toThrow('--clock');
    expect(readHostOptions(['--clock', '/t'], {}, { strict: false }).clockFile).toBeNull();
  });

  it('stand among the switches of Electron', () => {
    const argv = ['--inspect=0', '/app', '--no-sandbox', '--data', '/d', '--demo'];
    expect(readHostOptions(argv, {}, { strict: false })).toMatchObject({ dataDir: '/d', demo: true });
  });

  it('choose the database: a file in the data folder, or PostgreSQL by environment', () => {
    const options = readHostOptions(['--data', '/d'], {});
    expect(backendConfig(options)).toMatchObject({
      appVersion: packageJson.version,
      database: { kind: 'sqlite', file: join('/d', 'counter.sqlite') },
    });
    const shared = readHostOptions([], { COUNTER_DATABASE_URL: 'postgres://db/counter' });
    expect(backendConfig(shared).database).toEqual({ kind: 'postgres', url: 'postgres://db/counter' });
  });

  it('put the data where each system keeps them', () => {
    expect(defaultDataDir({ LOCALAPPDATA: '/l' }, 'win32', '/h')).toBe(join('/l', 'cs-counter'));
    expect(defaultDataDir({}, 'darwin', '/h')).toBe(join('/h', 'Library/Application Support/cs-counter'));
    expect(defaultDataDir({}, 'linux', '/h')).toBe(join('/h', '.local/share/cs-counter'));
    expect(defaultDataDir({ XDG_DATA_HOME: '/x' }, 'linux', '/h')).toBe(join('/x', 'cs-counter'));
  });

  it('speak the nearest of our two languages', () => {
    expect(['en-GB,en;q=0.9', 'en_US.UTF-8'].map(nearestLanguage)).toEqual(['en', 'en']);
    expect(['zh-CN', 'fr', '', undefined].map(nearestLanguage)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN']);
  });
});
