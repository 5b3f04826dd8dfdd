import type { SheetLanguage } from '../../i18n/languages.ts';
import type { JobType, VehicleType } from '../orders/job-types.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { Leg } from './planning.ts';

/** Where the driver goes, as it is read on paper. */
export interface RunPlace {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly address: string;
}

export interface RunLine {
  readonly number: string;
  readonly jobType: JobType;
  readonly leg: Leg;
  readonly customerName: string;
  readonly pickups: readonly RunPlace[];
  /** None where the driver only picks up. */
  readonly deliveries: readonly RunPlace[];
  readonly goods: string;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly pickupFromAt: number | null;
  readonly pickupToAt: number | null;
  readonly deliveryToAt: number | null;
  readonly arrivalAt: number | null;
  readonly urgent: boolean;
  readonly holdForNotice: boolean;
}

export interface RunTrip {
  readonly plate: string;
  readonly vehicleType: VehicleType;
  readonly subcontracted: boolean;
  readonly driverName: string;
  readonly driverPhone: string;
  readonly fromAt: number;
  readonly toAt: number;
  readonly lines: readonly RunLine[];
}

/** The drivers' run sheets 派车单 of a day: a page a trip (2.3.1). */
export interface RunSheetModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly day: string;
  readonly printedAt: number;
  readonly printedBy: string;
  readonly trips: readonly RunTrip[];
}
