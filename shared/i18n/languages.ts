export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A printed form may carry one language or both. */
export const sheetLanguages = ['zh-CN', 'en', 'both'] as const;
export type SheetLanguage = (typeof sheetLanguages)[number];

/** Looks a text up by `<area>:<key>`; the renderer and the sheets get one for the reader's language. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;
