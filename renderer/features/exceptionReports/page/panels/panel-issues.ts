import type { Issue } from '../../../../../shared/errors/errors.ts';

/** Something is missing or cannot be read, at its field. */
export function lacking(path: string, name: string): Issue {
  return { path, code: `exceptionReports.${name}`, params: {} };
}
