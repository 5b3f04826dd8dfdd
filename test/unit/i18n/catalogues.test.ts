import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../electron/backend/i18n/catalogues.ts';
import { root } from '../../helpers/root.ts';

/** They speak before the app does, and by themselves. */
const ownWay = ['host', 'launch'];

describe('papers and spreadsheets', () => {
  it.each(['zh-CN', 'en'] as const)('have the words of every area in %s', (language) => {
    const files = readdirSync(join(root, 'resources/locales', language)).map((file) => basename(file, '.json'));
    const areas = files.filter((area) => !ownWay.includes(area)).toSorted();
    expect(Object.keys(catalogues[language]).toSorted()).toEqual(areas);
  });
});
