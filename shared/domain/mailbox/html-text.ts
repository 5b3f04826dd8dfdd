/**
 * What an HTML message says, as plain text: cells of a table stand apart by tabs, rows and paragraphs by lines.
 * One pass over the text, however it is nested; nothing of it is ever rendered.
 */
export function htmlToText(html: string): string {
  const out: string[] = [];
  const newLine = () => {
    if (!out.at(-1)?.endsWith('\n')) out.push('\n');
  };
  let hidden: string | null = null;
  for (const [piece] of html.matchAll(pieces)) {
    if (!piece.startsWith('<') || piece.length === 1) {
      const text = hidden === null ? decoded(piece).replace(/\s+/g, ' ') : '';
      // Blanks between two tags of a table are how it was typed, not what it says.
      if (text !== '' && (text !== ' ' || !/\s$/.test(out.at(-1) ?? '\n'))) out.push(text);
      continue;
    }
    const [, closing = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    if (hidden !== null) {
      if (closing && tag === hidden) hidden = null;
    } else if (!closing && unseen.has(tag) && !piece.endsWith('/>')) hidden = tag;
    else if (tag === 'td' || tag === 'th') out.push(...(closing ? ['\t'] : []));
    else if (tag === 'br') out.push('\n');
    else if (lines.has(tag)) newLine();
    if (tag === 'p' && closing) out.push('\n');
  }
  return tidyLines(out.join('').replace(/ *([\t\n]) */g, '$1'));
}

/** Lines without blanks at their ends, and no more than one empty one between two; columns stay apart. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\u00a0\u3000]/g, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** A comment, a tag, text, or a lone bracket. */
const pieces = /<!--[^]*?(?:-->|$)|<[a-z/!?][^<>]*>|[^<]+|</gi;

const unseen = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'svg', 'object']);
const lines = new Set(
  'p div tr table ul ol li h1 h2 h3 h4 h5 h6 hr blockquote pre section article header footer dl dt dd center'.split(
    ' ',
  ),
);

const names: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  yen: '¥',
  times: '×',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  copy: '©',
  reg: '®',
  deg: '°',
  sup2: '²',
  sup3: '³',
  bull: '•',
  ensp: ' ',
  emsp: ' ',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/gi, (whole, decimal, hex, name) => {
    if (name) return names[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}
