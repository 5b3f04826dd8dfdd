export const carrierGrades = ['A', 'B', 'C', 'D'] as const;
export type CarrierGrade = (typeof carrierGrades)[number];

/** Cells of a carrier's row: judged for time, in time, originals due, back in time, orders with trouble. */
export const carrierCells = ['judged', 'onTime', 'podsDue', 'podsGood', 'trouble'] as const;
export type CarrierCell = (typeof carrierCells)[number];

/** The least shares of each grade, in percent: in time, originals back; the most of orders with trouble. */
const bars = [
  { grade: 'A', onTime: 98, pods: 98, trouble: 1 },
  { grade: 'B', onTime: 95, pods: 95, trouble: 3 },
  { grade: 'C', onTime: 90, pods: 90, trouble: 6 },
] as const satisfies readonly { grade: CarrierGrade; onTime: number; pods: number; trouble: number }[];

/** What a carrier earned in a quarter, for the next allotment; `null` where nothing could be judged. */
export function gradeOf(n: number, cells: readonly number[]): CarrierGrade | null {
  const [judged = 0, onTime = 0, podsDue = 0, podsGood = 0, trouble = 0] = cells;
  if (judged === 0) return null;
  const reached = bars.find(
    (bar) =>
      onTime * 100 >= bar.onTime * judged && podsGood * 100 >= bar.pods * podsDue && trouble * 100 <= bar.trouble * n,
  );
  return reached?.grade ?? 'D';
}
