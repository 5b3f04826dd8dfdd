/** Texts by area (`orders`) and nested key. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** `.../zh-CN/orders.json` -> `orders`. */
export function byArea(files: Readonly<Record<string, Catalogues[string]>>): Catalogues {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), texts]),
  );
}
