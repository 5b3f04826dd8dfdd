import { idPattern } from '../../../../shared/lib/ids.ts';

export const requestViews = ['toMe', 'fromMe', 'all', 'over'] as const;
type RequestView = (typeof requestViews)[number];

/** The list as its address says it; without a view what waits for the caller's answer. */
export interface RequestsSearch {
  readonly view?: RequestView | undefined;
  /** The one to begin at. */
  readonly request?: string | undefined;
}

export function readRequestsSearch({ view, request }: Readonly<Record<string, unknown>>): RequestsSearch {
  return {
    view: requestViews.find((one) => one === view),
    request: typeof request === 'string' && idPattern.test(request) ? request : undefined,
  };
}
