/** Somebody must change a setting or the printer before another try can end otherwise. */
export const settingFaults: readonly string[] = [
  'printing.nameUnsafe',
  'printing.addressWrong',
  'printing.queueMissing',
  'printing.queueUnknown',
  'printing.folderNotAbsolute',
  'printing.mediaRefused',
  'printing.formatRefused',
  'printing.cupsMissing',
  'printing.driverMissing',
];

/** The printer or its way is away: tried again by itself. */
export const passingFaults: readonly string[] = [
  'printing.printerAway',
  'printing.printerStopped',
  'printing.folderNotWritable',
  'printing.refused',
];
