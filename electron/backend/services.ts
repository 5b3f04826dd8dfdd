import { openTrouble } from '../../shared/domain/printing/print-model.ts';
import type { Carriage } from '../../shared/contract/dispatch.ts';
import { createAttachmentsService } from './attachments/attachments.service.ts';
import { createCalendarService } from './calendar/calendar.service.ts';
import { createCompanyService } from './company/company.service.ts';
import { createCustomersService } from './customers/customers.service.ts';
import { readTable } from './customers/read-table.ts';
import { writeTable } from './customers/write-table.ts';
import { createDangerousGoodsGate, createDangerousGoodsService } from './dangerousGoods/dangerous-goods.service.ts';
import { createDispatchService } from './dispatch/dispatch.service.ts';
import type { Database } from './database/database.ts';
import type { ReadContext } from './database/unit-of-work.ts';
import { chainedFollowers } from './events/chained-followers.ts';
import { createEvents, type Follower } from './events/events.ts';
import { createExceptionsService, type ExceptionsService } from './exceptions/exceptions.service.ts';
import { sittingFacts } from './exams/facts.ts';
import { createFiles } from './files/files.ts';
import { createIntakeGate, createIntakeService } from './intake/intake.service.ts';
import { createMailService, type MailService } from './mail/mail.service.ts';
import { createMessagesService } from './messages/messages.service.ts';
import { createMailboxService } from './mailbox/mailbox.service.ts';
import { createHandoversService } from './handovers/handovers.service.ts';
import { createDraftsService } from './orders/drafts.service.ts';
import { createOrderCourse } from './orders/course.ts';
import { createOrderExport } from './orders/order-export.ts';
import { createOrderMoves } from './orders/moves.service.ts';
import { createOrderQueries } from './orders/orders.queries.ts';
import { createOrdersService } from './orders/orders.service.ts';
import { createPeopleService } from './people/people.service.ts';
import type { BackendConfig } from './config.ts';
import type { ExceptionsDeps } from './exceptions/exceptions.deps.ts';
import type { House } from './house.ts';
import { createCaseAreas, factsOfCases } from './case-areas.ts';
import { createLearningAreas } from './learning-areas.ts';
import { laterOn, type Reported } from './order-trouble.ts';
import { createReportAreas } from './report-areas.ts';
import { createSettlementArea } from './settlement-area.ts';
import { createUpkeepAreas, factsOfUpkeep } from './upkeep-areas.ts';
import type { HostPorts } from './ports.ts';
import type { OrderSource } from './printing/order-source.ts';
import { createPrintingService } from './printing/printing.service.ts';
import type { NotesDeps } from './notes/notes.deps.ts';
import { shiftFacts } from './shifts/facts.ts';
import { createShiftsService } from './shifts/shifts.service.ts';
import type { TasksDeps } from './tasks/tasks.deps.ts';
import { createTasksService } from './tasks/tasks.service.ts';
import { createReceptionService } from './reception/reception.service.ts';
import { taskRules } from '../../shared/sop/rules.ts';
import type { TrackingDeps } from './tracking/tracking.deps.ts';
import { createTrackingService } from './tracking/tracking.service.ts';

export type Services = ReturnType<typeof createServices>;

/** The areas, each given what it needs of the others: the plan of the whole backend on one screen. */
export function createServices(ports: HostPorts, config: BackendConfig, database: Database) {
  const house = createHouse(ports, config, database);
  const mail = createMailService(house);
  const records = createRecords(house);
  const openTasks: ExceptionsDeps['tasks'] = { openOf: (at, ids) => tasks.openOf(at, ids) };
  const onOrders = createOrderAreas(house, { ...records, mail }, { tasks: openTasks, reported: () => reported });
  const { dispatch, messages } = createAroundOrders(house, { ...records, mail }, onOrders);
  // Notes become reports, and what is asked in the matter of a report names its order: one more circle.
  const reports: NotesDeps['reports'] = { find: (at, id) => reported.exceptionReports.find(at, id) };
  const cases = createCaseAreas(house, { ...records, ...onOrders, reports });
  // Claims ask which statement takes them off, and statements which claims there are: the last circle.
  const deductedOn = (at: ReadContext, claimId: string) => settlement.deductedOn(at, claimId);
  const asked = { tasks: openTasks, takeNote: cases.notes.take, promises: cases.promises, deductedOn };
  const reported = createReportAreas(house, { ...records, ...onOrders, mail, writeTable, ...asked });
  const { exceptionReports, quality, claims } = reported;
  const learning = createLearningAreas(house, records);
  const reception = createReception(house, records);
  const settlement = createSettlementArea(house, { ...records, ...reported, mail });
  const tasks = createClock(house, records, messages, {
    order: onOrders.orderQueries.facts,
    customer: records.customers.facts,
    shift: shiftFacts,
    exceptionReport: exceptionReports.facts,
    qualityCase: quality.facts,
    ...factsOfCases(cases),
    ...factsOfUpkeep,
    sitting: sittingFacts,
    ...learning.training.facts,
    ...reception.facts,
    statement: settlement.facts,
  });
  const upkeep = createUpkeepAreas(house, { ...records, exceptionReports, settlement, mail });
  const around = [dispatch, onOrders.tracking, onOrders.exceptions, ...Object.values(cases), learning.training];
  followedBy(house, [...around, messages, exceptionReports, quality, claims, reception, settlement, upkeep.kpi, tasks]);
  return {
    ...records,
    ...onOrders,
    orderCourse: createOrderCourse({ orders: onOrders.orderQueries, settlement }),
    mail,
    dispatch,
    messages,
    tasks,
    ...cases,
    ...reported,
    ...upkeep,
    shifts: createShiftsService({ ...house, ...records, orders: onOrders.orders, tasks }),
    ...learning,
    reception,
    settlement,
  };
}

/** Guests of the company. */
function createReception(house: House, { company, calendar, customers, handovers, people }: Records) {
  const asked = {
    names: people.names,
    company,
    calendar,
    customers,
    staff: handovers.staff,
    awayDuring: handovers.absences.awayDuring,
  };
  return createReceptionService({ ...house, ...asked, writeTable });
}

function createHouse(ports: HostPorts, config: BackendConfig, database: Database): House {
  const now = () => ports.clock.now();
  const events = createEvents({ now, workstation: config.workstation });
  return { ports, config, database, events, files: createFiles(database, config.dataDir, now), now };
}

/** Duties begin and end in the unit of work of the fact that says so; later ones hear what earlier ones say. */
function followedBy({ events }: House, areas: readonly { readonly follower: Follower }[]): void {
  events.followedBy(chainedFollowers(...areas.map(({ follower }) => follower)));
}

type Records = ReturnType<typeof createRecords>;
type Drafts = ReturnType<typeof createDraftsService>;

/** Who we are, whom we serve, on what papers, and what is recorded of it all. */
function createRecords(house: House) {
  const company = createCompanyService(house);
  const attachments = createAttachmentsService(house);
  const people = createPeopleService(house, { company });
  const calendar = createCalendarService({ ...house, company, tables: { read: readTable, write: writeTable } });
  return {
    events: house.events,
    files: house.files,
    company,
    calendar,
    people,
    attachments,
    customers: createCustomersService(house),
    handovers: createHandoversService({ ...house, company, calendar, attachments, people }),
  };
}

/** An order's way from the customer's first word through its gates to paper, and from there to its receipt. */
function createOrderAreas(
  house: House,
  given: Records & { readonly mail: MailService },
  { tasks, reported }: { readonly tasks: ExceptionsDeps['tasks']; readonly reported: () => Reported },
) {
  const { company, people, attachments, customers, handovers, mail } = given;
  const orderMoves = createOrderMoves(house);
  // Shipments ask for trouble and trouble for shipments: another circle, closed here.
  const trouble = laterOn(() => ({ exceptions, ...reported() }));
  const tracking = createTrackingService({
    ...house,
    mail,
    company,
    orders: { ...orderMoves, content: (id) => orderQueries.get(id) },
    trouble,
  });
  const printing = createPrintingService(house, {
    company,
    onPaper: tracking.open,
    // Orders queue sheets and sheets read orders: the one circle of the house, closed here.
    orders: sheetsOf(house, trouble, () => ({ orderQueries, drafts, exceptions })),
  });
  // Orders tell the mailbox what was thrown away; it makes its drafts by them.
  const mailbox = createInbox(house, given, () => drafts);
  const forOrders = {
    ...house,
    ids: house.ports.ids,
    company,
    attachments,
    customers,
    handovers: handovers.acceptance,
    people,
    printing,
    mailbox,
    gates: [handovers.gate, createDangerousGoodsGate({ ...house, company }), createIntakeGate({ attachments })],
  };
  const drafts = createDraftsService(forOrders);
  const orderQueries = createOrderQueries(forOrders);
  const exceptions = createExceptionsService({ ...house, company, orders: orderMoves, drafts, tracking, tasks });
  return {
    ...createPapers(house, given, drafts),
    moves: orderMoves,
    tracking,
    printing,
    mailbox,
    drafts,
    exceptions,
    orders: createOrdersService(forOrders),
    orderQueries,
    orderExport: createOrderExport(forOrders),
  };
}

/** What the customer has to give before his order is accepted. */
function createPapers(house: House, { company, people, attachments, customers }: Records, drafts: Drafts) {
  const forDangerousGoods = { ...house, company, customers, attachments, orderForNotice: drafts.formOf };
  return {
    dangerousGoods: createDangerousGoodsService(forDangerousGoods),
    intake: createIntakeService({ ...house, company, attachments, people, draft: drafts.inHand }),
  };
}

function createInbox(house: House, { company, customers, attachments }: Records, drafts: () => Drafts) {
  return createMailboxService({
    ...house,
    company,
    customers,
    attachments,
    drafts: { create: (actor, form) => drafts().create(actor, form), get: (id) => drafts().get(id) },
  });
}

/** Who drives the goods, and what is said about them. */
function createAroundOrders(
  house: House,
  { company, customers, mail }: Records & { readonly mail: MailService },
  { moves, tracking, orderQueries }: ReturnType<typeof createOrderAreas>,
) {
  const dispatch = createDispatchService({ ...house, company, orders: moves, tracking: tracking.arrangements });
  const messages = createMessagesService({
    ...house,
    mail,
    company,
    customers,
    tracking,
    orders: { find: moves.find, content: orderQueries.get },
    vehicle: async (at, id) => vehicleOf((await dispatch.ofOrder(id, at)).carriage),
  });
  return { dispatch, messages };
}

/** The clock of the manual, over all that duties are about. */
function createClock(
  house: House,
  { company, calendar, people, attachments, handovers }: Records,
  { contacts }: ReturnType<typeof createMessagesService>,
  subjects: TasksDeps['subjects'],
) {
  const asked = { company, calendar, people, attachments, staff: handovers.staff, contacts };
  return createTasksService({ ...house, ...asked, subjects, rules: taskRules });
}

/** What customers are told of the vehicle that carries their goods. */
function vehicleOf(carriage: Carriage | null) {
  if (!carriage) return null;
  const { plate, driverName, driverPhone, leg, arrivalAt } = carriage;
  return { plate, driver: driverName, phone: driverPhone, arrivalAt: leg === 'delivery' ? arrivalAt : null };
}

/** What sheets read of orders. */
function sheetsOf(
  { database }: House,
  trouble: TrackingDeps['trouble'],
  areas: () => {
    readonly orderQueries: ReturnType<typeof createOrderQueries>;
    readonly drafts: Drafts;
    readonly exceptions: ExceptionsService;
  },
): OrderSource {
  return {
    order: (id) => areas().orderQueries.get(id),
    draft: (id) => areas().drafts.content(id),
    origin: (id) => areas().exceptions.originOf(id),
    trouble: async (id) => openTrouble((await trouble.ofOrders(database.read, [id])).get(id)),
  };
}
