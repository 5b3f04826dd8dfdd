import { createAttachmentsService } from './attachments/attachments.service.ts';
import { createCompanyService } from './company/company.service.ts';
import { createSetUp } from './company/set-up.service.ts';
import { createCustomersService } from './customers/customers.service.ts';
import { createDangerousGoodsService } from './dangerousGoods/dangerous-goods.service.ts';
import type { Database } from './database/database.ts';
import { createEvents } from './events/events.ts';
import { createFiles } from './files/files.ts';
import { createHandoversService } from './handovers/handovers.service.ts';
import { createDraftsService } from './orders/drafts.service.ts';
import { createOrderExport } from './orders/order-export.ts';
import { createOrderQueries } from './orders/orders.queries.ts';
import { createOrdersService } from './orders/orders.service.ts';
import { createPeopleService } from './people/people.service.ts';
import type { BackendConfig } from './config.ts';
import type { House } from './house.ts';
import type { HostPorts } from './ports.ts';
import { createPrintingService } from './printing/printing.service.ts';
import { createSystemService } from './system/system.service.ts';

export type Services = ReturnType<typeof createServices>;

/** The areas, each given what it needs of the others: the plan of the whole backend on one screen. */
export function createServices(ports: HostPorts, config: BackendConfig, database: Database) {
  const now = () => ports.clock.now();
  const events = createEvents({ now, workstation: config.workstation });
  const files = createFiles(database, config.dataDir, now);
  const house: House = { ports, config, database, events, files, now };
  const company = createCompanyService(house);
  const people = createPeopleService(house, { company });
  const attachments = createAttachmentsService(house);
  const customers = createCustomersService(house);
  const handovers = createHandoversService({ ...house, company, attachments });
  const printing = createPrintingService(house, {
    company,
    // Orders queue sheets and sheets read orders: the one circle of the house, closed here.
    orders: { order: (id) => orderQueries.get(id), draft: (id) => drafts.content(id) },
  });
  const forOrders = {
    ...house,
    ids: ports.ids,
    company,
    customers,
    handovers: handovers.acceptance,
    people,
    printing,
    gates: [handovers.gate],
  };
  const drafts = createDraftsService(forOrders);
  const orderQueries = createOrderQueries(forOrders);
  const forDangerousGoods = { ...house, company, customers, attachments, orderForNotice: drafts.formOf };
  return {
    company,
    setUp: createSetUp(house, { people }),
    people,
    attachments,
    customers,
    handovers,
    printing,
    dangerousGoods: createDangerousGoodsService(forDangerousGoods),
    drafts,
    orders: createOrdersService(forOrders),
    orderQueries,
    orderExport: createOrderExport(forOrders),
    system: createSystemService(house),
    events,
    files,
  };
}
