import type { BackendConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { fillWithDemo } from './demo/demo.ts';
import type { HostPorts, MessageTarget } from './ports.ts';
import { type AppRouter, createRouter } from './router/router.ts';
import { createServices } from './services.ts';
import type { Session } from './session.ts';

export interface Backend {
  /** Every procedure of the contract, for the host's transport handler; call with `{ session }` as context. */
  readonly router: AppRouter;
  /** A new, signed-out connection of one window. */
  connect(): Session;
  disconnect(session: Session): void;
  /** Leads this workstation's window to a place: a message was clicked, or the tray's menu. */
  lead(target: MessageTarget): void;
  close(): Promise<void>;
}

/** Opens the database, wires the areas and starts the workers. Throws what `openDatabase` throws. */
export async function createBackend(ports: HostPorts, config: BackendConfig): Promise<Backend> {
  const database = await openDatabase(config, ports.logger);
  const services = createServices(ports, config, database);
  if (config.demo) await fillWithDemo(ports, config, database);
  await services.calendar.begin();
  const poller = config.workers ? services.mailbox.startPoller() : null;
  const sender = config.workers ? services.mail.startSender() : null;
  const mailer = config.workers ? services.exceptionReports.startMailer() : null;
  const spooler = config.workers ? services.printing.startSpooler() : null;
  const sweeper = config.workers ? services.tasks.startSweeper() : null;
  const lateWatch = config.workers ? services.exceptions.startLateWatch() : null;
  const watch = await services.presence.begin();
  const standings = config.workers ? services.people.standing.startWatch() : null;
  const drafter = config.workers ? services.summaries.startDrafter() : null;
  const reportDrafter = config.workers ? services.reports.startDrafter() : null;
  const closer = config.workers ? services.settlement.startCloser() : null;
  const moneyWatch = config.workers ? services.settlement.startWatcher() : null;
  const examWatch = config.workers ? services.exams.startWatch() : null;
  const endBackups = config.workers ? services.system.startDailyBackups() : null;
  return {
    router: createRouter(services, ports.logger),
    connect: () => services.people.sessions.open(config.workstation),
    disconnect(session) {
      services.people.sessions.close(session);
      services.presence.note(session);
    },
    lead: services.system.lead,
    async close() {
      await Promise.all([sweeper?.stop(), lateWatch?.stop(), drafter?.stop(), examWatch?.stop(), standings?.stop()]);
      await services.transfer.close();
      await Promise.all([closer?.stop(), moneyWatch?.stop(), reportDrafter?.stop()]);
      await poller?.stop();
      await watch.stop();
      await mailer?.stop();
      await Promise.all([sender?.stop(), spooler?.stop(), endBackups?.()]);
      await ports.pdf.close();
      await database.close();
    },
  };
}

export type CreateBackend = typeof createBackend;
