import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type PrinterDriver, PrinterRefused } from '../../ports.ts';

/**
 * Lays each sheet as a PDF into a folder: the default until a centre has its printer. A relative
 * `target` (the centre's name) lies in `defaultFolder`. A sheet handed over again replaces itself.
 */
export function folderDriver({ defaultFolder }: { readonly defaultFolder: string }): PrinterDriver {
  const folderOf = (target: string) => resolve(defaultFolder, target);
  return {
    name: 'folder',
    repeatable: true,
    list: async () => [{ driver: 'folder', target: '', label: defaultFolder }],
    async submit({ target, title, pdf }) {
      const path = join(folderOf(target), `${fileNameOf(title)}.pdf`);
      await write(folderOf(target), path, pdf).catch((error: unknown) => {
        throw unwritable(error);
      });
      return { backendJobId: fileNameOf(title) };
    },
    async poll(target, backendJobId) {
      const there = await access(join(folderOf(target), `${backendJobId}.pdf`)).then(
        () => true,
        () => false,
      );
      return there ? { state: 'printed' } : { state: 'unknown' };
    },
    async check(target) {
      if (target !== '' && !isAbsolute(target)) throw new PrinterRefused(target, 'printing.folderNotAbsolute');
      const probe = join(folderOf(target), `.${process.pid}.part`);
      try {
        await makeFolder(folderOf(target));
        await writeFile(probe, '');
        await rm(probe);
      } catch (error) {
        throw unwritable(error);
      }
    },
  };
}

/** Whole or not at all: whoever watches the folder never sees half a sheet. */
async function write(folder: string, path: string, content: Uint8Array): Promise<void> {
  await makeFolder(folder);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Node's own recursive `mkdir` never ends where folders cannot be made, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

function fileNameOf(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120);
}

function unwritable(error: unknown): PrinterRefused {
  return new PrinterRefused(
    error instanceof Error ? error.message : String(error),
    'printing.folderNotWritable',
    error,
  );
}
