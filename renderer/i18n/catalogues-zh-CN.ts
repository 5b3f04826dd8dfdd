import { byArea, type Catalogues } from './by-area.ts';

/** Every area's texts in Chinese: one file of the build. */
export const catalogues: Catalogues = byArea(
  import.meta.glob<Catalogues[string]>(['../../resources/locales/zh-CN/*.json', '!**/host.json', '!**/launch.json'], {
    eager: true,
    import: 'default',
  }),
);
