/** Lengths and amounts that the form answers with an error, not the database. */
export const limits = {
  name: 120,
  contact: 60,
  phone: 30,
  orderNo: 60,
  region: 60,
  street: 200,
  packaging: 60,
  goodsName: 120,
  notes: 2_000,
  points: 20,
  goodsLines: 50,
  podCopies: 20,
  pieces: 1_000_000,
  /** 1,000 tonnes */
  grams: 1_000_000_000,
  /** 10,000 m³ */
  cm3: 10_000_000_000,
  /** 100 million yuan */
  fen: 10_000_000_000,
  /** One line above this is odd enough to ask: 40 tonnes. */
  oddGrams: 40_000_000,
  /** Requested delivery further away than this many days is odd. */
  oddDaysAhead: 60,
  /** A draft keeps even what is far too long, up to here. */
  draftText: 20_000,
} as const;
