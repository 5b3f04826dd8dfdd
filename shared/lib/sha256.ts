/**
 * SHA-256 of a text in UTF-8, as hex. Written out because windows and backend must come to the same mark of the
 * same words without waiting: the browser's own digest is asynchronous.
 */
export function sha256(text: string): string {
  const state = new Uint32Array(firstState);
  const schedule = new Uint32Array(64);
  const message = padded(utf8(text));
  for (let offset = 0; offset < message.byteLength; offset += 64) mix(state, schedule, message, offset);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The bytes of a text; what is no character at all becomes the sign for that. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const found = character.codePointAt(0) ?? 0;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = more === 0 ? code : ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** The message, one bit, zeros and its length in bits, to whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

function mix(state: Uint32Array, w: Uint32Array, message: DataView, offset: number): void {
  for (let i = 0; i < 16; i++) w[i] = message.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(w, i - 15), at(w, i - 2)];
    w[i] =
      at(w, i - 16) + at(w, i - 7) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(rounds, i) + at(w, i);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + word;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

/** The first 64 primes; the constants are the first bits behind the point of their roots. */
const primes = [2];
for (let n = 3; primes.length < 64; n += 2) if (primes.every((prime) => n % prime !== 0)) primes.push(n);

const fraction = (root: number) => (root - Math.floor(root)) * 0x100000000;
const rounds = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const firstState = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
