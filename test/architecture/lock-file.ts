// A registry that lacks packages made for other machines leaves them out of the lock file, and `npm ci` then refuses
// the file everywhere. `node test/architecture/lock-file.ts` adds what is left out, by what their names say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/root.ts';

interface Package {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, Package>>;
}

interface Absent {
  readonly name: string;
  readonly version: string;
  readonly neededBy: Package;
}

/** Optional packages that a package of the lock file names and the lock file does not hold. */
export function absentPackages({ packages }: LockFile): readonly Absent[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, neededBy]) =>
      Object.entries(neededBy.optionalDependencies ?? {})
        .filter(([name]) => !isHeld(packages, path, name))
        .map(([name, version]) => ({ name, version, neededBy })),
    );
}

/** Looks where Node would: beside the package, then in every folder above it. */
function isHeld(packages: LockFile['packages'], path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true;
  return path !== '' && isHeld(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

function entryOf({ name, version, neededBy: { dev, devOptional } }: Absent): Package {
  const shape = /(android|darwin|linux|win32|freebsd|openharmony)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/;
  const [, os, cpu, abi = ''] = shape.exec(name) ?? [];
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) {
    throw new Error(`${name} ${version} does not say which machine it is for: add it on a registry that has it.`);
  }
  const libc = os === 'linux' && abi !== '' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(devOptional ? { devOptional } : {}),
    ...libc,
    optional: true,
    os: [os],
  };
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const added = absentPackages(lock).map((absent) => [`node_modules/${absent.name}`, entryOf(absent)] as const);
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  process.stdout.write(`${added.length} packages added\n`);
}
