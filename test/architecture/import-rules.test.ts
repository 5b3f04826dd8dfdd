import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { checkImports, type ImportReport } from './imports.ts';

/** Files that others import. */
const present = [
  'shared/lib/money.ts',
  'shared/errors/errors.ts',
  'shared/i18n/languages.ts',
  'shared/domain/orders/order.ts',
  'shared/domain/customers/customer.ts',
  'shared/contract/orders.ts',
  'shared/sheets/city.tsx',
  'migrations/columns.ts',
  'electron/backend/backend.ts',
  'electron/backend/ports.ts',
  'electron/backend/database/database.ts',
  'electron/backend/orders/orders.repository.ts',
  'electron/backend/orders/orders.service.ts',
  'electron/backend/orders/numbers.ts',
  'electron/backend/search/tokens.ts',
  'electron/browser/http-host.ts',
  'electron/host/clock.ts',
  'electron/main/window.ts',
  'renderer/app/main.tsx',
  'renderer/api/client.ts',
  'renderer/components/Kbd.tsx',
  'renderer/features/orders/OrderForm.tsx',
  'renderer/features/customers/public.ts',
  'test/helpers/poll.ts',
];

/** A file, what it imports, and the rule that forbids it. */
const forbidden: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['shared/lib/a.ts', 'shared/errors/errors.ts', 'ground-stands-alone'],
  ['shared/errors/a.ts', 'zod', 'ground-stands-alone'],
  ['shared/domain/orders/a.ts', 'node:fs', 'domain-is-pure'],
  ['shared/domain/orders/b.ts', 'react', 'domain-is-pure'],
  ['shared/domain/orders/c.ts', 'shared/domain/customers/customer.ts', 'domain-areas-share-types-only'],
  ['shared/contract/a.ts', '@orpc/server', 'contract-has-no-handlers'],
  ['shared/sheets/a.tsx', 'antd', 'sheets-are-static'],
  ['shared/domain/orders/d.ts', 'electron/backend/ports.ts', 'shared-knows-no-one'],
  ['migrations/a.ts', 'shared/lib/money.ts', 'migrations-stand-alone'],
  ['electron/backend/orders/a.ts', 'electron', 'backend-knows-no-screen'],
  ['electron/backend/orders/b.ts', 'react', 'backend-knows-no-screen'],
  ['electron/backend/orders/c.ts', 'electron/host/clock.ts', 'backend-knows-no-host'],
  ['electron/backend/orders/orders.queries.ts', 'typeorm', 'typeorm-in-repositories-only'],
  ['electron/backend/customers/a.ts', 'electron/backend/orders/orders.repository.ts', 'repositories-are-private'],
  ['electron/backend/customers/b.ts', 'electron/backend/orders/numbers.ts', 'areas-meet-through-services'],
  ['electron/backend/database/a.ts', 'electron/backend/orders/orders.service.ts', 'core-knows-no-area'],
  ['electron/main/a.ts', 'electron/backend/orders/orders.service.ts', 'hosts-use-the-front-door'],
  ['electron/main/b.ts', 'electron/browser/http-host.ts', 'hosts-use-the-front-door'],
  ['electron/browser/a.ts', 'electron/main/window.ts', 'hosts-use-the-front-door'],
  ['electron/browser/b.ts', 'typeorm', 'hosts-have-no-database'],
  ['electron/browser/c.ts', 'electron', 'browser-host-runs-without-electron'],
  ['electron/host/a.ts', 'electron/main/window.ts', 'host-parts-serve-both'],
  ['electron/preload/a.ts', 'zod', 'preload-is-a-bridge'],
  ['electron/preload/b.ts', 'node:fs', 'preload-is-a-bridge'],
  ['electron/main/c.ts', 'universalify', 'packages-are-declared'],
  ['renderer/features/customers/a.ts', 'renderer/features/orders/OrderForm.tsx', 'features-are-rooms'],
  ['renderer/features/customers/b.ts', 'node:fs', 'renderer-knows-no-node'],
  ['renderer/api/a.ts', 'electron/backend/ports.ts', 'renderer-knows-no-machine'],
  ['renderer/components/a.tsx', 'renderer/features/orders/OrderForm.tsx', 'components-know-no-feature'],
  ['renderer/components/b.tsx', 'test/helpers/poll.ts', 'tests-are-imported-by-no-one'],
  ['test/e2e/a.spec.ts', 'shared/lib/money.ts', 'e2e-uses-the-running-app'],
  ['shared/lib/missing.ts', 'shared/lib/nowhere.ts', 'everything-is-found'],
];

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['shared/domain/orders/allowed.ts', 'shared/lib/money.ts'],
  ['shared/domain/orders/allowed2.ts', 'zod'],
  ['shared/contract/allowed.ts', '@orpc/contract'],
  ['shared/sheets/allowed.tsx', 'bwip-js'],
  ['migrations/allowed.ts', 'typeorm'],
  ['electron/backend/customers/customers.repository.ts', 'typeorm'],
  ['electron/backend/customers/customers.service.ts', 'electron/backend/orders/orders.service.ts'],
  ['electron/backend/customers/customers.queries.ts', 'electron/backend/search/tokens.ts'],
  ['electron/main/allowed.ts', 'electron/backend/backend.ts'],
  ['electron/browser/allowed.ts', 'electron/host/clock.ts'],
  ['electron/preload/allowed.ts', 'electron'],
  ['renderer/features/orders/allowed.ts', 'renderer/components/Kbd.tsx'],
  ['renderer/features/orders/allowed2.ts', 'renderer/features/customers/public.ts'],
  ['test/integration/orders/allowed.test.ts', 'electron/backend/orders/orders.repository.ts'],
];

describe('the import rules', () => {
  const folder = temporaryFolder();
  let report: ImportReport;

  beforeAll(() => {
    cpSync(join(root, '.dependency-cruiser.cjs'), join(folder.path, '.dependency-cruiser.cjs'));
    cpSync(join(root, 'package.json'), join(folder.path, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'), 'junction');
    for (const file of present) write(file, 'export const value = 1;\n');
    for (const [file, imported] of [...forbidden, ...allowed]) write(file, importing(file, imported));
    write('shared/lib/circle-a.ts', `import { b } from './circle-b.ts';\nexport const a = () => b;\n`);
    write('shared/lib/circle-b.ts', `import { a } from './circle-a.ts';\nexport const b = () => a;\n`);
    write(
      'shared/domain/orders/types.ts',
      `import type { value } from '../customers/customer.ts';\nexport type V = typeof value;\n`,
    );
    report = checkImports(folder.path);
  });
  afterAll(() => folder.remove());

  it.each(forbidden)('%s may not import %s', (file, _imported, rule) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(allowed)('%s may import %s', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('a circle is found', () => {
    expect(rulesBrokenBy('shared/lib/circle-a.ts')).toContain('no-cycles');
  });

  it('an area of the domain may use the types of another', () => {
    expect(rulesBrokenBy('shared/domain/orders/types.ts')).toEqual([]);
  });

  it('every file is read: with a compiler that it does not know the tool would read none and be content', () => {
    expect(ts.versionMajorMinor).toMatch(/^6\./);
    expect(report.read).toBe(report.present);
    expect(report.read).toBeGreaterThan(present.length);
  });

  function rulesBrokenBy(file: string): readonly string[] {
    return report.violations.filter((line) => line.includes(`: ${file} ->`)).map((line) => line.split(':')[0] ?? '');
  }

  function write(file: string, content: string): void {
    mkdirSync(join(folder.path, dirname(file)), { recursive: true });
    writeFileSync(join(folder.path, file), content);
  }
});

function importing(file: string, imported: string): string {
  const isLocal = /\.tsx?$/.test(imported);
  const up = '../'.repeat(file.split('/').length - 1);
  return `import * as used from '${isLocal ? `${up}${imported}` : imported}';\nexport const value = used;\n`;
}
