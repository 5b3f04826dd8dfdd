/** Lists of hand-over forms; apart from the contract, so that a route need not load all of it. */
export const handoverFilters = ['open', 'waitsForMe', 'effective', 'withdrawn', 'all'] as const;
