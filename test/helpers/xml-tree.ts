export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly XmlNode[];
  /** Its own text and that of what is inside. */
  readonly text: string;
}

const token = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tree of a well-formed text without comments; throws where it is none. */
export function xmlTree(xml: string): XmlNode {
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  token.lastIndex = 0;
  const next = () => {
    const found = token.exec(body);
    if (!found)
      throw new Error(`No markup at ${token.lastIndex}: ${body.slice(token.lastIndex, token.lastIndex + 40)}`);
    return found;
  };
  const node = ([, , name = '', given = '', isEmpty]: RegExpExecArray): XmlNode => {
    const attributes = Object.fromEntries(
      [...given.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]),
    );
    const inside: XmlNode[] = [];
    let text = '';
    while (!isEmpty) {
      const found = next();
      if (found[5] !== undefined) text += plain(found[5]);
      else if (found[1] === '/') {
        if (found[2] !== name) throw new Error(`${name} is closed by ${found[2]}`);
        break;
      } else {
        const child = node(found);
        inside.push(child);
        text += child.text;
      }
    }
    return { name, attributes, inside, text };
  };
  return node(next());
}

export function childOf(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.inside.find((child) => child.name === name), node);
}

/** Every node of this name, in order. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.inside.flatMap((child) => allOf(child, name))];
}

function plain(text: string): string {
  return text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}
