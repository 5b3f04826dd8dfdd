import type { Role } from '../../../shared/domain/people/roles.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { readTable } from '../customers/read-table.ts';
import type { writeTable } from '../customers/write-table.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';

interface Outcome {
  readonly userId: string;
  readonly sittingId: string;
  readonly examName: string;
}

/** What an exam makes of a person (5.3.11). */
export interface StandingOfExams {
  passed(tx: WriteContext, actor: Actor, input: Outcome & { readonly validUntil: number | null }): Promise<void>;
  failed(tx: WriteContext, actor: Actor, input: Outcome): Promise<void>;
}

/** What exams ask of the rest of the house. */
export interface ExamsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly standing: StandingOfExams;
  /** Whether somebody's training lets him sit an exam without being told to. */
  readonly maySitByHimself: (at: ReadContext, userId: string) => Promise<boolean>;
  readonly tables: { readonly read: typeof readTable; readonly write: typeof writeTable };
  /** Those who work here. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  }>;
}
