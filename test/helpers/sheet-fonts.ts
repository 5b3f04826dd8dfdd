import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withoutRadicals } from '../../electron/build/plain-cmap.mjs';
import { root } from './root.ts';

const family = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

/** The folder of the sheets' fonts, laid out as the build lays it out for the app. */
export function sheetFontsFolder(dir: string): string {
  mkdirSync(dir, { recursive: true });
  for (const font of fonts) {
    writeFileSync(join(dir, basename(font)), withoutRadicals(readFileSync(join(family, font))));
  }
  return dir;
}
