/** The figures, in the order in which they are shown. */
export const kpiFigures = [
  'onTime',
  'otif',
  'podReturn',
  'damage',
  'complaints',
  'closing',
  'satisfaction',
  'told',
  'statements',
  'overdue',
] as const;
export type KpiFigure = (typeof kpiFigures)[number];

/** Those that need statements: shown where somebody keeps them. */
export const settlementFigures = ['statements', 'overdue'] as const satisfies readonly KpiFigure[];
export type SettlementFigure = (typeof settlementFigures)[number];
/** Those that orders and reports tell. */
export type CountedFigure = Exclude<KpiFigure, SettlementFigure>;

/** What a figure is made of, and what stands beside it. */
export const kpiParts = [
  'due',
  'met',
  'missed',
  'excused',
  'running',
  'undated',
  'cancelled',
  'moved',
  'laterMet',
] as const;
export type KpiPart = (typeof kpiParts)[number];

/** The parts of each figure, each with a list of its own; the first is what n is counted of. */
export const partsOf = {
  onTime: ['due', 'met', 'missed', 'excused', 'running', 'undated', 'cancelled', 'moved', 'laterMet'],
  otif: ['due', 'met', 'missed', 'excused', 'running', 'undated', 'cancelled'],
  podReturn: ['due', 'met', 'missed', 'running'],
  damage: ['due', 'missed'],
  complaints: ['due', 'missed', 'excused'],
  closing: ['due', 'running'],
  satisfaction: ['due', 'met', 'missed', 'running'],
  told: ['due', 'met', 'missed', 'running'],
  statements: ['due', 'met', 'missed'],
  overdue: ['due', 'missed'],
} as const satisfies Readonly<Record<KpiFigure, readonly KpiPart[]>>;

/** The part that one asks about first: what went wrong, where that is kept apart. */
export const firstPartOf: Readonly<Record<KpiFigure, KpiPart>> = {
  onTime: 'missed',
  otif: 'missed',
  podReturn: 'missed',
  damage: 'missed',
  complaints: 'missed',
  closing: 'due',
  satisfaction: 'missed',
  told: 'missed',
  statements: 'missed',
  overdue: 'missed',
};

export function isCounted(figure: KpiFigure): figure is CountedFigure {
  return !(settlementFigures as readonly KpiFigure[]).includes(figure);
}

/** Whether a figure has this part. */
export function hasPart(figure: KpiFigure, part: KpiPart): boolean {
  return (partsOf[figure] as readonly KpiPart[]).includes(part);
}

interface Kind {
  /** A share in percent, or a length of time. */
  readonly unit: 'share' | 'length';
  readonly better: 'more' | 'less';
  /** Digits of the percentage. */
  readonly digits: number;
  /** What contracts of the trade usually ask: hundredths of a percent, or minutes. Data, not law. */
  readonly usual: number;
  readonly most: number;
}

const share = { unit: 'share', better: 'more', digits: 1, most: 10_000 } as const;

export const kindOf: Readonly<Record<KpiFigure, Kind>> = {
  onTime: { ...share, usual: 9_700 },
  otif: { ...share, usual: 9_500 },
  podReturn: { ...share, usual: 9_800 },
  damage: { ...share, better: 'less', digits: 3, usual: 1 },
  complaints: { ...share, better: 'less', digits: 2, usual: 30 },
  closing: { unit: 'length', better: 'less', digits: 0, usual: 2_880, most: 525_600 },
  satisfaction: { ...share, usual: 9_900 },
  told: { ...share, usual: 10_000 },
  statements: { ...share, usual: 10_000 },
  overdue: { ...share, better: 'less', usual: 0 },
};
