import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const files = {
  '400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC_400Regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf': 'NotoSansSC_700Bold.ttf',
};

/** The folder of the sheets' fonts, laid out as the build lays it out for the app. */
export function sheetFontsFolder(dir: string): string {
  mkdirSync(dir, { recursive: true });
  for (const [source, name] of Object.entries(files)) {
    copyFileSync(join(root, 'node_modules/@expo-google-fonts/noto-sans-sc', source), join(dir, name));
  }
  return dir;
}
