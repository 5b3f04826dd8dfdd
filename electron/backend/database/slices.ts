/** Many enough that few reads are made, few enough for the ids that one statement takes. */
const slice = 500;

/** What is read for rows by their ids, a slice of them at a time, in their order. */
export async function inSlices<Row, View>(
  rows: readonly Row[],
  read: (slice: readonly Row[]) => Promise<readonly View[]>,
): Promise<View[]> {
  const found: View[] = [];
  for (let from = 0; from < rows.length; from += slice) found.push(...(await read(rows.slice(from, from + slice))));
  return found;
}
