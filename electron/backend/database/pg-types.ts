import pg from 'pg';

const int8 = 20;

/** 64-bit integers as numbers: all of ours are safe, and raw rows then read alike on both databases. */
export const int8AsNumber = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format),
};
