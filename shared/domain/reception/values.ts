/** How important a visit is; what has to be done for it depends on that. */
export const grades = ['A', 'B', 'C'] as const;
/** A: VIP, B: business, C: ordinary. */
export type Grade = (typeof grades)[number];

export const visitStates = [
  'draft',
  'announced',
  'confirmed',
  'preparing',
  'inProgress',
  'ended',
  'cancelled',
  'notCome',
] as const;
export type VisitState = (typeof visitStates)[number];

/** What a visit may become, by what it is now. */
const moves: Readonly<Record<VisitState, readonly VisitState[]>> = {
  draft: ['announced', 'inProgress'],
  announced: ['confirmed', 'preparing', 'inProgress', 'cancelled', 'notCome'],
  confirmed: ['preparing', 'inProgress', 'cancelled', 'notCome'],
  preparing: ['inProgress', 'cancelled', 'notCome'],
  inProgress: ['ended'],
  ended: [],
  cancelled: [],
  // They came after all.
  notCome: ['inProgress'],
};

export function mayBecome(from: VisitState, to: VisitState): boolean {
  return moves[from].includes(to);
}

/** Announced and not begun. */
export const comingStates = ['announced', 'confirmed', 'preparing'] as const satisfies readonly VisitState[];
/** Those in which a visit holds its room. */
export const roomStates = [...comingStates, 'inProgress'] as const satisfies readonly VisitState[];

export function isComing(state: VisitState): boolean {
  return comingStates.some((one) => one === state);
}

/** Its checklist may still be ticked. */
export function isRunning(state: VisitState): boolean {
  return roomStates.some((one) => one === state);
}

export const honorifics = ['none', 'mr', 'ms', 'president', 'dr', 'prof'] as const;
export type Honorific = (typeof honorifics)[number];

/** In which a guest is spoken to. */
export const guestLanguages = ['zh', 'en', 'ja', 'ko', 'de', 'fr', 'ru', 'other'] as const;
export type GuestLanguage = (typeof guestLanguages)[number];

export const equipmentKinds = [
  'projector',
  'videoCall',
  'tea',
  'coffee',
  'water',
  'fruit',
  'namePlates',
  'welcomeSign',
  'interpreter',
  'camera',
] as const;
export type Equipment = (typeof equipmentKinds)[number];
