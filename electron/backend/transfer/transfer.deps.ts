import type { CompanyService } from '../company/company.service.ts';
import type { SetUp } from '../company/set-up.service.ts';
import type { House } from '../house.ts';

export interface TransferDeps extends Pick<House, 'config' | 'database' | 'events' | 'files' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'status'>;
  readonly setUp: Pick<SetUp, 'demandNotSetUp'>;
}
