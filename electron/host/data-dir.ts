import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const appFolder = 'cs-counter';

/** Where the data live when nobody says otherwise: the person's own application data, the same for both hosts. */
export function defaultDataDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), appFolder);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', appFolder);
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), appFolder);
}

/** The folder, made if it is not there, readable by its owner only. */
export function prepareDataDir(dir: string): string {
  const path = resolve(dir);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
