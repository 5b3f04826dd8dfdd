import { CompanyAndPeople1763920000001 } from './1763920000001-CompanyAndPeople.ts';
import { Customers1763920000002 } from './1763920000002-Customers.ts';
import { Orders1763920000003 } from './1763920000003-Orders.ts';
import { PrintingAndMemory1763920000004 } from './1763920000004-PrintingAndMemory.ts';
import { AttachmentsAndDangerousGoods1763920000005 } from './1763920000005-AttachmentsAndDangerousGoods.ts';
import { Handovers1763920000006 } from './1763920000006-Handovers.ts';

/** In the order in which they run; only ever added to at the end. */
export const migrations = [
  CompanyAndPeople1763920000001,
  Customers1763920000002,
  Orders1763920000003,
  PrintingAndMemory1763920000004,
  AttachmentsAndDangerousGoods1763920000005,
  Handovers1763920000006,
];
