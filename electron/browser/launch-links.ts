import { createHash, randomBytes } from 'node:crypto';

const mostOpen = 20;

export interface LaunchLinks {
  /** The path of this launch: it lets browsers in for as long as the host runs. */
  readonly launch: string;
  /** A new path that lets one browser in, once. */
  issue(): string;
  /** Whether a token opens the app; one that was issued is spent by it. */
  admits(token: string): boolean;
}

/** Links that let a browser in. Only their hashes are kept; the oldest unused one gives way. */
export function launchLinks(): LaunchLinks {
  const launch = newToken();
  const launchDigest = digest(launch);
  const issued = new Set<string>();
  return {
    launch: `/open/${launch}`,
    issue() {
      const token = newToken();
      issued.add(digest(token));
      const [oldest] = issued;
      if (issued.size > mostOpen && oldest !== undefined) issued.delete(oldest);
      return `/open/${token}`;
    },
    admits: (token) => digest(token) === launchDigest || issued.delete(digest(token)),
  };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
