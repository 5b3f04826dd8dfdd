import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { root } from '../../helpers/root.ts';
import { setupInput } from '../people/house.ts';
import { exportFrom, importInto, type Installation, leftOvers, openInstallation } from './installations.ts';

const [sqlite] = databases;
const by = ['admin', setupInput.administrator.password] as const;

/** Starts the work in a process of its own and kills that halfway. */
async function killHalfway(...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'test/fixtures/transfer-child.ts'), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said)).toContain('halfway');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('[8] the app killed in the middle of a transfer', () => {
  const opened: Installation[] = [];
  const openOn = async (given: OpenDatabase | undefined) => {
    if (!given) throw new Error('A database is needed');
    const installation = await openInstallation(given);
    opened.push(installation);
    return installation;
  };
  afterEach(async () => {
    for (const installation of opened.splice(0)) await installation.close();
  });

  it('leaves no package that is not whole, and the next one clears away what it left', async () => {
    const source = await openOn(await sqlite?.open());
    await source.services.setUp.setUp(setupInput);
    const { config } = source;
    if (config.database.kind !== 'sqlite') throw new Error('A file is needed');
    await killHalfway('export', config.dataDir, config.database.file, 'counter-1.zip');
    expect(await readdir(join(config.dataDir, 'exports'))).toEqual(['counter-1.zip.part']);
    expect((await source.services.transfer.state()).packages).toEqual([]);
    await exportFrom(source, by);
    expect(await leftOvers(source)).toEqual([]);
    expect((await source.services.transfer.state()).packages).toHaveLength(1);
  });

  it('leaves an installation as empty as it was, which then takes the package', async () => {
    const source = await openOn(await sqlite?.open());
    await source.services.setUp.setUp(setupInput);
    await source.services.files.put(Buffer.from('signed'));
    const path = await exportFrom(source, by);
    const target = await openOn(await sqlite?.open());
    const { config } = target;
    if (config.database.kind !== 'sqlite') throw new Error('A file is needed');
    await killHalfway('import', config.dataDir, config.database.file, path);
    expect((await target.services.company.status({ workstation: '' })).needsSetup).toBe(true);
    expect(await importInto(target, path)).toMatchObject({ phase: 'done' });
  });
});
