export type BuildTarget = 'renderer' | 'browser' | 'electron' | 'fonts';

export declare function ensureBuilt(
  names: readonly BuildTarget[],
  node: string,
  say: (line: string) => void,
): Promise<void>;
