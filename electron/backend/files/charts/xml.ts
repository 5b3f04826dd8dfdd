type Attributes = Readonly<Record<string, string | number>>;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element with what is inside, which is markup already. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = inside.join('');
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** An element of one value, as most of a chart's are. */
export function valued(name: string, val: string | number): string {
  return element(name, { val });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in markup; signs that no XML may hold are left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
