/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then a counter that rises within one
 * millisecond, then chance; rows made later sort later.
 */
export function createIdSource(random: (bytes: Uint8Array) => Uint8Array, now: () => number): { next(): string } {
  let lastAt = 0;
  let counter = 0;
  return {
    next(): string {
      const bytes = random(new Uint8Array(16));
      const at = Math.max(now(), lastAt);
      counter = at === lastAt ? counter + 1 : ((bytes[6] ?? 0) & 0x07) << 8;
      if (counter > 0xfff) {
        lastAt = at + 1;
        counter = 0;
      } else {
        lastAt = at;
      }
      return written(bytes, lastAt, counter);
    },
  };
}

function written(bytes: Uint8Array, at: number, counter: number): string {
  for (let index = 5, rest = at; index >= 0; index--, rest = Math.floor(rest / 256)) bytes[index] = rest % 256;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The shape of every id that comes in from outside. */
export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
