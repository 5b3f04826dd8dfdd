/** How many rows of a list a screen holds, the newest; its Excel file holds them all. */
export const shownRows = {
  claims: 200,
  notes: 200,
  promises: 200,
  requests: 200,
  quality: 300,
  payments: 500,
} as const;
