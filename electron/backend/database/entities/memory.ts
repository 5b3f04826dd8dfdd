import { EntitySchema } from 'typeorm';
import { instant, json, maybeRef, ref, text, whole } from '../columns.ts';

/** A fact: what happened, by whom, where, when, under which clause. Never changed, never deleted. */
export interface EventRow {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  type: string;
  subjectKind: string;
  subjectId: string;
  /** `null` when the app itself acted. */
  actorId: string | null;
  actorName: string;
  workstation: string;
  /** Ids of the manual's clauses, joined by a blank. */
  clauses: string;
  at: number;
  payload: Record<string, unknown>;
  previousHash: string;
  /** SHA-256 over everything above, hex. */
  hash: string;
}

export const EventEntity = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    seq: { ...whole, primary: true },
    type: text(60),
    subjectKind: text(20),
    subjectId: text(80),
    actorId: maybeRef,
    actorName: text(120),
    workstation: text(120),
    clauses: text(200),
    at: instant,
    payload: json,
    previousHash: text(64),
    hash: text(64),
  },
  indices: [
    { columns: ['subjectId', 'seq'] },
    // What months are summed up from.
    { columns: ['at'], where: "subject_kind IN ('exceptionReport', 'note', 'promise', 'request', 'qualityCase')" },
  ],
});

/** Words under which a record is found. */
export interface SearchTokenRow {
  scope: string;
  token: string;
  refId: string;
}

export const SearchTokenEntity = new EntitySchema<SearchTokenRow>({
  name: 'search_token',
  withoutRowid: true,
  columns: {
    scope: { ...text(12), primary: true },
    token: { ...text(40), primary: true },
    refId: { ...ref, primary: true },
  },
  indices: [{ columns: ['refId'] }],
});
