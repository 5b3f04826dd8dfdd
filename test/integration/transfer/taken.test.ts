import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinsRepository } from '../../../electron/backend/people/pins/pins.repository.ts';
import { databases } from '../../helpers/databases.ts';
import { actorAt, setupInput } from '../people/house.ts';
import { exportFrom, importInto, type Installation, keepCopy, logIn, openInstallation } from './installations.ts';
import { manifestOf, unpack } from './packages.ts';

const by = ['admin', setupInput.administrator.password] as const;

describe.each(databases)('[8] a file with all data, on $name', ({ open }) => {
  const opened: Installation[] = [];
  let source: Installation;
  beforeEach(async () => {
    source = await openInstallation(await open());
    opened.push(source);
    await source.services.setUp.setUp(setupInput);
  });
  afterEach(async () => {
    for (const installation of opened.splice(0)) await installation.close();
  });

  it('leaves the PINs of its workstation behind', async () => {
    const { userId } = actorAt(await logIn(source, ...by));
    const pin = { userId, pinHash: 'scrypt$of-four-digits', tries: 0, off: '', setAt: 1, lastUsedAt: 1 } as const;
    await source.database.write((tx) => pinsRepository.put(tx, { workstation: 'counter-1', ...pin }));
    const { path, forget } = await keepCopy(await exportFrom(source, by));
    const content = await unpack(path);
    expect(Buffer.concat([...content.values()]).toString('utf8')).not.toContain('of-four-digits');
    expect(manifestOf(content).leftBehind).toContain('pins');
    const target = await openInstallation(await open());
    opened.push(target);
    expect(await importInto(target, path)).toMatchObject({ phase: 'done', problem: null });
    expect(await pinsRepository.find(target.database.read, 'counter-1', userId)).toBeNull();
    forget();
  });

  it('is on record each time somebody takes a copy of it', async () => {
    await exportFrom(source, by);
    const { transfer, events } = source.services;
    const actor = actorAt(await logIn(source, ...by));
    const [made] = (await transfer.state()).packages;
    const file = made?.file ?? '';
    const taken = async () =>
      (await events.of(source.database.read, 'transfer')).filter(({ type }) => type === 'system.exportTaken');
    expect(await taken()).toEqual([]);
    await transfer.piece(actor, { file, from: 0 });
    expect(await taken()).toMatchObject([{ actorName: actor.displayName, payload: { file } }]);
    await transfer.piece(actor, { file, from: 0 });
    await transfer.piece(actor, { file, from: 1 });
    expect(await taken()).toHaveLength(3);
  });
});
