import type { FactName } from './facts.ts';
import type { ServiceClass } from './values.ts';

/** Every link that the manual follows, over all classes (2.4.1-2.4.3). */
export const stepCodes = [
  'printed',
  'papersToDispatch',
  'vehicleArranged',
  'modeAgreed',
  'loadingWatched',
  'letterSent',
  'partnerVehicle',
  'expectedKnown',
  'reconfirmed',
  'pickedUpOnTime',
  'sentOnTime',
  'modeKnown',
  'stateOnWay',
  'demandsOnLetter',
  'stateUpdates',
  'sentOff',
  'dailyLook',
  'dayBeforeReminder',
  'customerTold',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** `open`: still to do; a step that does not apply says why. */
export const stepStates = ['open', 'done', 'notApplicable'] as const;
export type StepState = (typeof stepStates)[number];

/** The links of each class, in their order; frozen into the order when it gets its class. */
export const checklists: Readonly<Record<ServiceClass, readonly StepCode[]>> = {
  A: [
    'printed',
    'papersToDispatch',
    'vehicleArranged',
    'modeAgreed',
    'loadingWatched',
    'letterSent',
    'partnerVehicle',
    'expectedKnown',
    'reconfirmed',
  ],
  B: ['pickedUpOnTime', 'sentOnTime', 'modeKnown', 'stateOnWay', 'demandsOnLetter', 'stateUpdates', 'reconfirmed'],
  C: ['sentOff', 'modeKnown', 'dailyLook', 'dayBeforeReminder', 'customerTold'],
};

/** The steps that a word to somebody closes; `purpose` as contacts and messages have it. */
export function stepsToldBy(said: Readonly<Record<string, unknown>>): readonly StepCode[] {
  if (said['reached'] === false) return [];
  if (said['purpose'] === 'order.signedTold') return ['customerTold'];
  return said['purpose'] === 'order.centreReminded' ? ['dayBeforeReminder'] : [];
}

interface Known {
  readonly departedAt: number | null;
  readonly condition: string | null;
  readonly satisfied: boolean | null;
}

/** The steps that newly known facts close by themselves; the others are ticked by people. */
export function stepsClosedBy(recorded: readonly FactName[], facts: Known): readonly StepCode[] {
  const left = recorded.includes('departedAt') && facts.departedAt !== null;
  const asked = facts.condition !== null && facts.satisfied !== null;
  const called = recorded.some((name) => name === 'condition' || name === 'satisfied');
  return [
    ...(left ? (['sentOff', 'sentOnTime', 'pickedUpOnTime', 'modeKnown'] as const) : []),
    ...(recorded.includes('seenAt') ? (['stateOnWay'] as const) : []),
    ...(recorded.includes('expectedAt') ? (['expectedKnown'] as const) : []),
    ...(called && asked ? (['reconfirmed'] as const) : []),
  ];
}
