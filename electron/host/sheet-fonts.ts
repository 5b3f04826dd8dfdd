import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const weights = { regular: 400, bold: 700 } as const;
export type SheetFont = keyof typeof weights;

const files: Readonly<Record<SheetFont, string>> = {
  regular: 'NotoSansSC_400Regular.ttf',
  bold: 'NotoSansSC_700Bold.ttf',
};

/** The fonts of printed sheets: `/fonts/regular.ttf` and `/fonts/bold.ttf` of whatever origin the PDF engine asks. */
export function sheetFontOf(pathname: string): SheetFont | null {
  if (pathname === '/fonts/regular.ttf') return 'regular';
  return pathname === '/fonts/bold.ttf' ? 'bold' : null;
}

export function readSheetFont(fontsDir: string, font: SheetFont): Promise<Buffer> {
  return readFile(join(fontsDir, files[font]));
}

/** Throws when a font is not where the build left it: better no sheet than one in some other font. */
export async function assertSheetFonts(fontsDir: string): Promise<void> {
  await Promise.all(Object.values(files).map((file) => access(join(fontsDir, file))));
}

/** A sheet only names the family 'Sheet Sans'; where its files are is the host's business. */
export function withSheetFonts(html: string, origin: string): string {
  const faces = (Object.keys(weights) as SheetFont[])
    .map(
      (font) =>
        `@font-face{font-family:'Sheet Sans';font-weight:${weights[font]};src:url('${origin}/fonts/${font}.ttf') format('truetype')}`,
    )
    .join('');
  const style = `<style>${faces}</style>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (tag) => tag + style)
    : `<!doctype html>${style}${html}`;
}

/** A page that uses both weights, so that an engine has them ready before the first sheet. */
export const fontWarmUpPage = `<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:'Sheet Sans'">单<b>单</b></body></html>`;
