import type { FileContent } from '../../../shared/contract/base.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { SheetHandling } from '../../../shared/domain/exceptionReports/sheet-model.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { ExceptionsService } from '../exceptions/exceptions.service.ts';
import type { House } from '../house.ts';
import type { MailService } from '../mail/mail.service.ts';
import type { OrderMoves } from '../orders/moves.service.ts';
import type { StandingService } from '../people/standing/standing.service.ts';
import type { Actor } from '../session.ts';

/** A quick note of a call, as far as a report begins with it. */
export interface NotedCall {
  /** When the phone rang: the moment of knowledge. */
  readonly knownAt: number;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly caller: string;
  readonly phone: string;
  readonly what: string;
}

/** What reports ask of the areas around them, which are made later. */
export interface ReportNeighbours {
  /** What keeps a report from being closed. */
  mayClose(at: ReadContext, reportId: string): Promise<readonly Issue[]>;
  /** A note becomes this report. */
  takeNote(tx: WriteContext, actor: Actor, noteId: string, reportId: string): Promise<NotedCall>;
  /** What quality control and claims have to say of it. */
  handling(at: ReadContext, reportId: string, language: SheetLanguage): Promise<SheetHandling>;
}

/** What reports of exceptions ask of the rest of the house. */
export interface ExceptionReportsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports' | 'files'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly mail: Pick<MailService, 'queue' | 'ofSubject'>;
  readonly orders: Pick<OrderMoves, 'find' | 'some'>;
  readonly exceptions: Pick<ExceptionsService, 'flag' | 'inform' | 'list'>;
  readonly attachments: Pick<AttachmentsService, 'of'>;
  /** Who may be asked to act in which roles, and who stands in for whom today. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly roles: readonly Role[] }[];
    readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
  }>;
  readonly people: { readonly standing: Pick<StandingService, 'demandOnDuty'> };
  readonly tasks: {
    openOf(at: ReadContext, subjectIds: readonly string[]): Promise<readonly TaskRow[]>;
  };
  readonly writeTable: (
    table: {
      readonly name: string;
      readonly sheet: string;
      readonly headings: readonly string[];
      readonly rows: Iterable<readonly string[]>;
    },
    format: 'xlsx',
  ) => Promise<FileContent>;
  readonly neighbours: ReportNeighbours;
}
