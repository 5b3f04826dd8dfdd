/** What the two centres are called until the company says otherwise: data, in both languages. */
export const defaultCentres = {
  dispatch: { nameZh: '调度中心', nameEn: 'Dispatch Centre', numberPrefix: 'DD' },
  freight: { nameZh: '货运中心', nameEn: 'Freight Centre', numberPrefix: 'HY' },
} as const;
