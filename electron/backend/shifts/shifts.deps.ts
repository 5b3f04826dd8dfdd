import type { CompanyService } from '../company/company.service.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';

/** What the shift hand-over lists ask of the rest of the house. */
export interface ShiftsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly people: {
    ownerOf(at: WriteContext, userId: string): Promise<{ readonly id: string; readonly displayName: string } | null>;
  };
  readonly orders: {
    changeOwner(
      actor: Actor,
      input: { readonly id: string; readonly version: number; readonly ownerId: string; readonly reason: string },
    ): Promise<unknown>;
  };
  readonly tasks: {
    /** Of these the ones that are open and still this person's go to another one. */
    passOn(
      tx: WriteContext,
      actor: Actor,
      passing: { readonly ids: readonly string[]; readonly from: string; readonly to: string; readonly reason: string },
    ): Promise<void>;
  };
}
