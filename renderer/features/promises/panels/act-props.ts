import type { CustomerPromise } from '../../../../shared/contract/promises.ts';

/** What every panel of a promise takes. */
export interface PromiseActProps {
  readonly promise: CustomerPromise;
  readonly onClose: () => void;
}
