import type { ContractRouterClient } from '@orpc/contract';
import { attachmentsContract } from './attachments.ts';
import { companyContract } from './company.ts';
import { customersContract } from './customers.ts';
import { handoversContract } from './handovers.ts';
import { dangerousGoodsContract } from './dangerous-goods.ts';
import { ordersContract } from './orders.ts';
import { peopleContract } from './people.ts';
import { printingContract } from './printing.ts';
import { systemContract } from './system.ts';

/** Everything that a window may ask of the backend. */
export const contract = {
  company: companyContract,
  people: peopleContract,
  customers: customersContract,
  handovers: handoversContract,
  orders: ordersContract,
  printing: printingContract,
  attachments: attachmentsContract,
  dangerousGoods: dangerousGoodsContract,
  system: systemContract,
};

export type Api = ContractRouterClient<typeof contract>;
