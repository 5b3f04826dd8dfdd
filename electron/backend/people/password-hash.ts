import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Mutex } from 'async-mutex';
import { passwordText } from '../../../shared/domain/people/passwords.ts';

export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** About half a second and 128 MiB on an office machine. */
export const officeCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

export interface PasswordHasher {
  /** `scrypt$N$r$p$salt$hash`: the cost travels with the hash, so that it may be raised later. */
  hash(password: string): Promise<string>;
  /** Takes as long for nobody (`null`) as for somebody with a wrong password. */
  matches(password: string, stored: string | null): Promise<boolean>;
}

const maxmem = 256 * 1024 * 1024;
const saltBytes = 16;
const hashBytes = 32;

/** One hash at a time: each takes 128 MiB, and a burst of log-ins must not take the machine's memory. */
export function createPasswordHasher(cost: ScryptCost = officeCost): PasswordHasher {
  const turn = new Mutex();
  const derive = (password: string, salt: Buffer, { N, r, p }: ScryptCost) =>
    turn.runExclusive(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          scrypt(passwordText(password), salt, hashBytes, { N, r, p, maxmem }, (error, key) =>
            error ? reject(error) : resolve(key),
          );
        }),
    );
  return {
    hash: async (password) => {
      const salt = randomBytes(saltBytes);
      const key = await derive(password, salt, cost);
      return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
    },
    matches: async (password, stored) => {
      const read = stored === null ? null : readHash(stored);
      const { salt, key } = read ?? { salt: randomBytes(saltBytes), key: randomBytes(hashBytes) };
      const derived = await derive(password, salt, read?.cost ?? cost);
      return timingSafeEqual(derived, key) && read !== null;
    },
  };
}

interface StoredHash {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

function readHash(stored: string): StoredHash | null {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return null;
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== hashBytes) return null;
  return { cost: { N: Number(N), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64'), key: bytes };
}
