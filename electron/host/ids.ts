import { randomBytes } from 'node:crypto';
import type { Clock, IdSource } from '../backend/ports.ts';

const counterLimit = 1 << 12;

/**
 * UUID version 7 (RFC 9562, method 1): 48 bits of time, a 12-bit counter that keeps ids of the
 * same millisecond in order, 62 random bits. The time never runs backwards within a process.
 */
export function uuidV7Source(clock: Pick<Clock, 'now'>): IdSource {
  let time = 0;
  let counter = 0;
  return {
    next() {
      const now = clock.now();
      if (now > time) {
        time = now;
        counter = randomBytes(2).readUInt16BE() & 0x3ff;
      } else if (++counter === counterLimit) {
        time += 1;
        counter = 0;
      }
      return format(time, counter, randomBytes(8));
    },
  };
}

function format(time: number, counter: number, random: Buffer): string {
  const stamp = time.toString(16).padStart(12, '0');
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const tail = random.toString('hex');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
