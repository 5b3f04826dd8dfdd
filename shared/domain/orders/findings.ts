import type { ErrorParams, Issue } from '../../errors/errors.ts';

export type Severity = 'missing' | 'wrong' | 'odd';

/** An issue of the review, in the form's own order of fields. */
export interface ReviewIssue extends Issue {
  readonly severity: Severity;
}

/** Collects what a review finds, in the order in which it looks. */
export class Findings {
  readonly all: ReviewIssue[] = [];

  get blocked(): boolean {
    return this.all.some((issue) => issue.severity !== 'odd');
  }

  missing(path: string, code: string, params?: ErrorParams): void {
    this.all.push({ path, code, severity: 'missing', ...(params ? { params } : {}) });
  }

  wrong(path: string, code: string, params?: ErrorParams): void {
    this.all.push({ path, code, severity: 'wrong', ...(params ? { params } : {}) });
  }

  odd(path: string, code: string, params?: ErrorParams): void {
    this.all.push({ path, code, severity: 'odd', ...(params ? { params } : {}) });
  }

  length(path: string, typed: string, most: number): void {
    const length = typed.trim().length;
    if (length > most) this.wrong(path, 'orders.tooLong', { most, length });
  }
}
