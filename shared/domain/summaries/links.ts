/** How a duty failed the customer: done late, or not at all; the cells of a link's row. */
export const linkParts = ['lateDuty', 'openDuty'] as const;
export type LinkPart = (typeof linkParts)[number];
