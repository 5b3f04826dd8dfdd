/** By what a list may be ordered. */
export const kpiOrders = ['at', 'number', 'customer', 'due', 'done'] as const;
export type KpiOrder = (typeof kpiOrders)[number];
