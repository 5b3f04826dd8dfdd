/** What the company decides about its reports. */
export interface WorkReportSettings {
  /** The daily report is drafted so many minutes before the office closes. */
  readonly dailyMinutes: number;
  /** A share that moved by so many tenths of a percentage point becomes text. */
  readonly points: number;
  /** A rate of damage or complaints, or a length, that moved by so many percent becomes text. */
  readonly percent: number;
  /** Of fewer than so many nothing is said. */
  readonly least: number;
}

export const startingWorkReportSettings: WorkReportSettings = { dailyMinutes: 60, points: 20, percent: 25, least: 10 };

export const workReportSettingLimits = {
  dailyMinutes: { least: 0, most: 480 },
  points: { least: 1, most: 1_000 },
  percent: { least: 1, most: 1_000 },
  least: { least: 1, most: 10_000 },
} as const satisfies Readonly<Record<keyof WorkReportSettings, { readonly least: number; readonly most: number }>>;
