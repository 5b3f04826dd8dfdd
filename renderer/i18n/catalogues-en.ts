import { byArea } from './by-area.ts';
import type { Catalogues } from './catalogues.ts';

/** Every area's texts in English: one file of the build. */
export const catalogues: Catalogues = byArea(
  import.meta.glob<Catalogues[string]>(['../../resources/locales/en/*.json', '!**/host.json', '!**/launch.json'], {
    eager: true,
    import: 'default',
  }),
);
