import { byArea } from './by-area.ts';
import type { Catalogues } from './catalogues.ts';

/** Every area's texts in Chinese: one file of the build. */
export const catalogues: Catalogues = byArea(
  import.meta.glob<Catalogues[string]>(['../../resources/locales/zh-CN/*.json', '!**/host.json', '!**/launch.json'], {
    eager: true,
    import: 'default',
  }),
);
