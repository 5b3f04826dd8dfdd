import type { House } from '../house.ts';

/** What this area asks of the house. */
export type MailDeps = House;
