/**
 * The three kinds of error. A user's error is shown by its code from the catalogues
 * (`<area>:error.<name>` for the code `<area>.<name>`); an operational one may be tried
 * again; anything else is unexpected, logged, and shown as a general sentence.
 */

export type ErrorParams = Readonly<Record<string, string | number>>;

/** One thing wrong with what was typed. `path` is the field, as in `goods.0.weightKg`. */
export interface Issue {
  readonly path: string;
  /** Catalogue code, as in `orders.weightWrong`. */
  readonly code: string;
  readonly params?: ErrorParams;
}

/** What was asked cannot be done, and the person can be told why. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly params: ErrorParams;
  readonly issues: readonly Issue[];

  constructor(code: string, params: ErrorParams = {}, issues: readonly Issue[] = []) {
    super(code);
    this.code = code;
    this.params = params;
    this.issues = issues;
  }
}

/** Somebody else was first: carries the row as it is now, so that a form can offer a merge. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly code: string;
  readonly current: unknown;

  constructor(code: string, current: unknown) {
    super(code);
    this.code = code;
    this.current = current;
  }
}

/** Something outside failed that may work later: a printer, a mail server, the database's machine. */
export class OperationalError extends Error {
  override readonly name = 'OperationalError';
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}
