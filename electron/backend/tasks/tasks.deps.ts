import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Facts, TaskRule } from '../../../shared/domain/tasks/rule.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor, SignedInUser } from '../session.ts';

/** What the clock of the manual asks of the rest of the house. */
export interface TasksDeps extends House {
  readonly company: { zone(): Promise<string> };
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly people: {
    /** Who is signed in at this workstation, locked windows included. */
    readonly sessions: { present(): readonly SignedInUser[] };
    /** When somebody came to the counter last, epoch ms. */
    lastLogInAt(at: ReadContext, userId: string): Promise<number | null>;
  };
  /** Those who work here, and who stands in for whom today. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
    readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
  }>;
  /** What each kind of subject is by now; `null` when there is none. */
  readonly subjects: Readonly<Record<string, (at: ReadContext, id: string) => Promise<Facts | null>>>;
  readonly contacts: {
    /** The call that shows a duty of an order to be done is one of the order's contacts. */
    keepOfTask(
      tx: WriteContext,
      actor: Actor,
      task: { readonly id: string; readonly ruleId: string; readonly subjectId: string },
      evidence: Evidence,
    ): Promise<void>;
  };
  readonly attachments: Pick<AttachmentsService, 'of'>;
  /** The duties of the manual; tests bring their own. */
  readonly rules: readonly TaskRule[];
}
