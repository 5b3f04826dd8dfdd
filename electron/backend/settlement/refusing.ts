import { type ErrorParams, UserError } from '../../../shared/errors/errors.ts';

/** Says no at the field that is wrong. */
export function refuseAt(path: string, code: string, params: ErrorParams = {}): never {
  throw new UserError(code, params, [{ path, code, params }]);
}
