import type { ContactWay, Evidence } from '../tasks/evidence.ts';

/** Somebody was spoken to: whom, how, when, what was said, and by whom it was logged. */
export interface Spoken {
  readonly person: string;
  readonly phone: string;
  readonly way: ContactWay;
  readonly at: number;
  readonly said: string;
  readonly byName: string;
}

/** A contact on its way into the log. */
export interface Speaking {
  readonly contact: NonNullable<Evidence['contact']>;
  readonly said: string;
}

export function spokenOf({ contact, said }: Speaking, byName: string): Spoken {
  const { person, phone, way, at } = contact;
  return { person: person.trim(), phone: phone.trim(), way, at, said: said.trim(), byName };
}
