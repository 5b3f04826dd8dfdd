import type { DepartmentRequest } from '../../../../shared/contract/requests.ts';

/** What every panel of a request takes. */
export interface RequestActProps {
  readonly request: DepartmentRequest;
  readonly onClose: () => void;
}
