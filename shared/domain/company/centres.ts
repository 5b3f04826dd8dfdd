/** The two places that work orders go to: dispatch (city delivery) and freight (outbound). */
export const centreKinds = ['dispatch', 'freight'] as const;
export type CentreKind = (typeof centreKinds)[number];
