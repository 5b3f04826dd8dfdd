import { createHash, randomBytes } from 'node:crypto';

const mostOpen = 20;

export interface LaunchLinks {
  /** A new path that opens the app once. */
  issue(): string;
  /** True exactly once for each issued token. */
  redeem(token: string): boolean;
}

/** Links that let one browser in, once. Only their hashes are kept; the oldest unused give way. */
export function launchLinks(): LaunchLinks {
  const open = new Set<string>();
  return {
    issue() {
      const token = randomBytes(32).toString('base64url');
      open.add(digest(token));
      const [oldest] = open;
      if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
      return `/open/${token}`;
    },
    redeem: (token) => open.delete(digest(token)),
  };
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
