/** Trouble on the way (2.5.2). An exception is a flag beside an order's state, never a state. */
export const exceptionKinds = ['late', 'lost', 'misSent'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Who or what brought it to light. */
export const finders = ['tracking', 'customer', 'consignee', 'partner'] as const;
export type Finder = (typeof finders)[number];

export const causeStates = ['unknown', 'asked', 'answered'] as const;
export type CauseState = (typeof causeStates)[number];

/** Whose doing it was. */
export const causeSides = ['internal', 'carrier', 'customer', 'forceMajeure'] as const;
export type CauseSide = (typeof causeSides)[number];

/** An order that makes good what happened to another one. */
export const linkKinds = ['replacement', 'rerouting'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What is done about it; `none` says why nothing is. */
export const remedies = [...linkKinds, 'none'] as const;
export type Remedy = (typeof remedies)[number];

/** Whom one speaks to about it. `centre`: the freight or the dispatch centre. */
export const informedParties = ['consignor', 'consignee', 'client', 'partner', 'centre'] as const;
export type InformedParty = (typeof informedParties)[number];

/** Which orders may make good what: late goods come all the same. */
export const linksFor: Readonly<Record<ExceptionKind, readonly LinkKind[]>> = {
  late: [],
  lost: ['replacement'],
  misSent: ['rerouting', 'replacement'],
};
