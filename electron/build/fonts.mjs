import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../install.mjs';
import { withoutRadicals } from './plain-cmap.mjs';

const family = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

/** The font of printed sheets: TrueType, because the PDF engine embeds CFF as bitmaps of glyphs. Its licence goes with it. */
export function copyFonts(dir) {
  mkdirSync(dir, { recursive: true });
  for (const font of fonts) writeFileSync(join(dir, basename(font)), withoutRadicals(readFileSync(join(family, font))));
  copyFileSync(join(family, 'LICENSE_FONT'), join(dir, 'LICENSE_FONT'));
}
