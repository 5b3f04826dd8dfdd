import { type RefObject, useEffect, useRef } from 'react';
import type { Typed, TypedForm } from '../../components/useTyped.ts';

/**
 * The version of the row that is being edited. A newer row is taken into the form while nothing is
 * typed; otherwise what is typed stays, and saving tells that somebody else was first.
 */
export function useEditedVersion<Name extends string, Row extends { readonly version: number }>(
  form: TypedForm<Name>,
  row: Row,
  valuesOf: (row: Row) => Typed<Name>,
): RefObject<number> {
  const version = useRef(row.version);
  const { changed, reset } = form;
  const taken = useRef(reset);
  useEffect(() => {
    taken.current = reset;
  });
  useEffect(() => {
    if (changed || row.version <= version.current) return;
    version.current = row.version;
    taken.current(valuesOf(row));
  }, [changed, row, valuesOf]);
  return version;
}
