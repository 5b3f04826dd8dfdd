import type { Issue } from '../../../../shared/errors/errors.ts';

/** What is missing or cannot be read, at its field. */
export function missing(path: string, name: string): Issue {
  return { path, code: `exceptions.${name}`, params: {} };
}
