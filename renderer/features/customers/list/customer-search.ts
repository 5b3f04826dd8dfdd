/** Filters of the list, kept in the address. */
export interface CustomerSearch {
  readonly text?: string;
  readonly keyAccountsOnly?: boolean;
  readonly inactiveToo?: boolean;
}

/** What an address says of them; anything else is left out. */
export function readCustomerSearch(given: Record<string, unknown>): CustomerSearch {
  return {
    ...(typeof given['text'] === 'string' && given['text'] !== '' ? { text: given['text'].slice(0, 200) } : {}),
    ...(given['keyAccountsOnly'] === true ? { keyAccountsOnly: true } : {}),
    ...(given['inactiveToo'] === true ? { inactiveToo: true } : {}),
  };
}
