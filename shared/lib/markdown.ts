/** A stretch of text within a line. */
export interface Span {
  readonly kind: 'text' | 'bold' | 'code';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly spans: readonly Span[] }
  /** Lines as they were broken. */
  | { readonly kind: 'paragraph' | 'quote'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    };

/**
 * The part of Markdown in which pages of the house are written: headings, paragraphs, lists, quotes, tables, bold and
 * code. Anything else, HTML and links too, stays the text that it is, so that nothing is ever executed or loaded.
 */
export function readMarkdown(source: string): readonly Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '');
    let end = at + 1;
    // Each heading and each blank line is its own; other lines go together as long as they are alike.
    if (kind !== 'heading') while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1;
    const block = blockOf(kind, lines.slice(at, end));
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

type LineKind = 'blank' | 'heading' | 'bullet' | 'number' | 'quote' | 'table' | 'text';

const marks: readonly (readonly [LineKind, RegExp])[] = [
  ['blank', /^\s*$/],
  ['heading', /^#{1,3}\s+/],
  ['bullet', /^\s*[-*]\s+/],
  ['number', /^\s*\d{1,3}[.)、]\s*/],
  ['quote', /^\s*>\s?/],
  ['table', /^\s*\|/],
];

function kindOf(line: string): LineKind {
  return marks.find(([, mark]) => mark.test(line))?.[0] ?? 'text';
}

function blockOf(kind: LineKind, lines: readonly string[]): Block | null {
  const mark = marks.find(([name]) => name === kind)?.[1];
  const texts = lines.map((line) => spansOf((mark ? line.replace(mark, '') : line).trim()));
  switch (kind) {
    case 'blank':
      return null;
    case 'heading':
      return { kind, level: levelOf(lines[0] ?? ''), spans: texts[0] ?? [] };
    case 'bullet':
    case 'number':
      return { kind: 'list', ordered: kind === 'number', items: texts };
    case 'quote':
      return { kind, lines: texts };
    case 'table':
      return tableOf(lines);
    case 'text':
      return { kind: 'paragraph', lines: texts };
  }
}

function levelOf(line: string): 1 | 2 | 3 {
  const signs = /^#+/.exec(line)?.[0].length;
  return signs === 1 || signs === 2 ? signs : 3;
}

function tableOf(lines: readonly string[]): Block {
  const cells = lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => spansOf(cell.trim())),
    );
  const [head = [], ...rows] = cells;
  return { kind: 'table', head, rows };
}

function spansOf(text: string): readonly Span[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return { kind: 'bold', text: part.slice(2, -2) };
      if (/^`[^`]+`$/.test(part)) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
}
