import type * as z from 'zod';
import type { reportSettingsSchema } from '../../../shared/contract/report-schemas.ts';

export type {
  BoardRow,
  MissingReport,
  Report,
  ReportClock,
  ReportFlag,
  ReportRow,
} from '../../../shared/contract/report-schemas.ts';
export type ReportSettings = z.infer<typeof reportSettingsSchema> & { readonly version: number };
