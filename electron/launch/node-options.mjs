/**
 * How the browser host's Node keeps its memory. Left alone, its room for what lives shortly grows to three times 32 MiB under a
 * long list and is not given back; with less than this, what lives shortly is taken for old and stays all the longer.
 * Electron needs no such word: V8 halves that room where pointers are compressed.
 */
export const memoryOptions = ['--max-semi-space-size=16'];
