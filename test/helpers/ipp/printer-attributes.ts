import { type IppAttribute, type IppValue, tags } from './codec.ts';

/** Sizes in hundredths of a millimetre. */
const papers = { iso_a4_210x297mm: [21_000, 29_700], iso_a5_148x210mm: [14_800, 21_000] } as const;

/** The paper's name by its width and height in hundredths of a millimetre. */
export function paperBySize(width: unknown, height: unknown): string | null {
  return Object.entries(papers).find(([, [x, y]]) => x === width && y === height)?.[0] ?? null;
}

const of = (tag: number, ...values: readonly IppValue[]): IppAttribute => ({ tag, values });
const keywords = (...values: readonly string[]) => of(tags.keyword, ...values);
const enums = (...values: readonly number[]) => of(tags.enum, ...values);
const whole = (...values: readonly number[]) => of(tags.integer, ...values);

function size([width, height]: readonly [number, number]) {
  return { 'x-dimension': whole(width), 'y-dimension': whole(height) };
}

/** What a driverless (IPP Everywhere) office printer with A4 and A5 says of itself. */
export function printerAttributes(
  uri: string,
  state: { readonly stopped: boolean; readonly accepting: boolean; readonly queued: number },
): Readonly<Record<string, IppAttribute>> {
  return {
    ...identity(uri),
    'printer-state': enums(state.stopped ? 5 : 3),
    'printer-state-reasons': keywords(state.stopped ? 'paused' : 'none'),
    'printer-is-accepting-jobs': of(tags.boolean, state.accepting),
    'queued-job-count': whole(state.queued),
    'printer-up-time': whole(100),
    ...capabilities,
    ...media,
  };
}

function identity(uri: string): Readonly<Record<string, IppAttribute>> {
  return {
    'printer-uri-supported': of(tags.uri, uri),
    'uri-security-supported': keywords('none'),
    'uri-authentication-supported': keywords('none'),
    'printer-name': of(tags.name, 'counter-test'),
    'printer-info': of(tags.text, '测试打印机'),
    'printer-make-and-model': of(tags.text, 'Test Printer'),
    'printer-uuid': of(tags.uri, 'urn:uuid:00000000-0000-4000-8000-000000000001'),
    'ipp-versions-supported': keywords('1.1', '2.0'),
    'operations-supported': enums(2, 4, 5, 6, 8, 9, 10, 11),
    'charset-configured': of(tags.charset, 'utf-8'),
    'charset-supported': of(tags.charset, 'utf-8'),
    'natural-language-configured': of(tags.language, 'en'),
    'generated-natural-language-supported': of(tags.language, 'en'),
  };
}

const capabilities: Readonly<Record<string, IppAttribute>> = {
  'document-format-default': of(tags.mime, 'application/pdf'),
  'document-format-supported': of(tags.mime, 'application/pdf', 'image/pwg-raster', 'image/jpeg'),
  'pdl-override-supported': keywords('attempted'),
  'compression-supported': keywords('none'),
  'pwg-raster-document-resolution-supported': of(tags.resolution, [300, 300]),
  'pwg-raster-document-type-supported': keywords('sgray_8', 'srgb_8'),
  'color-supported': of(tags.boolean, false),
  'copies-default': whole(1),
  'copies-supported': of(tags.range, [1, 99]),
  'sides-default': keywords('one-sided'),
  'sides-supported': keywords('one-sided', 'two-sided-long-edge'),
  'print-color-mode-default': keywords('monochrome'),
  'print-color-mode-supported': keywords('monochrome'),
  'print-quality-default': enums(4),
  'print-quality-supported': enums(3, 4, 5),
  'printer-resolution-default': of(tags.resolution, [300, 300]),
  'printer-resolution-supported': of(tags.resolution, [300, 300]),
  'job-creation-attributes-supported': keywords('copies', 'media', 'media-col', 'sides', 'print-quality'),
};

const margins = ['bottom', 'left', 'right', 'top'] as const;

const media: Readonly<Record<string, IppAttribute>> = {
  'media-default': keywords('iso_a4_210x297mm'),
  'media-supported': keywords(...Object.keys(papers)),
  'media-ready': keywords(...Object.keys(papers)),
  'media-size-supported': of(tags.collection, ...Object.values(papers).map(size)),
  ...Object.fromEntries(margins.map((side) => [`media-${side}-margin-supported`, whole(0, 423)])),
  'media-col-supported': keywords('media-size', ...margins.map((side) => `media-${side}-margin`)),
  'media-col-default': of(tags.collection, {
    'media-size': of(tags.collection, size(papers.iso_a4_210x297mm)),
    ...Object.fromEntries(margins.map((side) => [`media-${side}-margin`, whole(423)])),
  }),
};
