import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the results in out/ were made from the sources as they are now. Sizes and times are
 * compared first (milliseconds); where they differ, the content decides, so that a fresh checkout
 * of the same text builds nothing.
 */
export function freshness(root, name, sources, results) {
  const stampFile = join(root, 'out/.stamps', `${name}.json`);
  const files = sources.flatMap((source) => filesOf(join(root, source)));
  const outline = hash(files.map(({ path, size, time }) => `${path.slice(root.length)} ${size} ${time}`));
  const stamp = readStamp(stampFile);
  const made = results.every((result) => existsSync(join(root, 'out', result)));
  const content = made && stamp.outline === outline ? stamp.content : contentHash(root, files);
  const remember = () => {
    mkdirSync(join(root, 'out/.stamps'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify({ outline, content }));
  };
  const isFresh = made && stamp.content === content;
  if (isFresh && stamp.outline !== outline) remember();
  return { isFresh, remember };
}

function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [{ path, size: found.size, time: found.mtimeMs }];
  return readdirSync(path)
    .filter((name) => name !== 'README.md')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function contentHash(root, files) {
  return hash(files.flatMap(({ path }) => [path.slice(root.length), readFileSync(path)]));
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
