import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../install.mjs';

const family = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
const files = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT'];

/** The font of printed sheets: TrueType, because the PDF engine embeds CFF as bitmaps of glyphs. Its licence goes with it. */
export function copyFonts(dir) {
  mkdirSync(dir, { recursive: true });
  for (const file of files) copyFileSync(join(family, file), join(dir, basename(file)));
}
