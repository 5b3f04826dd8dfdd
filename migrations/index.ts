import { CompanyAndPeople1763920000001 } from './1763920000001-CompanyAndPeople.ts';
import { Customers1763920000002 } from './1763920000002-Customers.ts';
import { Orders1763920000003 } from './1763920000003-Orders.ts';
import { PrintingAndMemory1763920000004 } from './1763920000004-PrintingAndMemory.ts';
import { AttachmentsAndDangerousGoods1763920000005 } from './1763920000005-AttachmentsAndDangerousGoods.ts';
import { Handovers1763920000006 } from './1763920000006-Handovers.ts';
import { Intake1763920000007 } from './1763920000007-Intake.ts';
import { Mailbox1763920000008 } from './1763920000008-Mailbox.ts';
import { Calendar1763920000009 } from './1763920000009-Calendar.ts';
import { Tasks1763920000010 } from './1763920000010-Tasks.ts';
import { ClassesAndPartners1763920000012 } from './1763920000012-ClassesAndPartners.ts';
import { Contacts1763920000015 } from './1763920000015-Contacts.ts';
import { Receipts1763920000013 } from './1763920000013-Receipts.ts';
import { MailOutbox1763920000014 } from './1763920000014-MailOutbox.ts';
import { Exceptions1763920000017 } from './1763920000017-Exceptions.ts';
import { Shifts1763920000019 } from './1763920000019-Shifts.ts';
import { ExceptionReports1763920000020 } from './1763920000020-ExceptionReports.ts';
import { Tracking1763920000011 } from './1763920000011-Tracking.ts';
import { VehiclePlan1763920000016 } from './1763920000016-VehiclePlan.ts';
import { NotesAndPromises1763920000021 } from './1763920000021-NotesAndPromises.ts';
import { QualityAndClaims1763920000022 } from './1763920000022-QualityAndClaims.ts';
import { Summaries1763920000023 } from './1763920000023-Summaries.ts';
import { Standing1763920000024 } from './1763920000024-Standing.ts';
import { Training1763920000025 } from './1763920000025-Training.ts';
import { Exams1763920000026 } from './1763920000026-Exams.ts';
import { Reception1763920000027 } from './1763920000027-Reception.ts';
import { SettlementVoids1763920000029 } from './1763920000029-SettlementVoids.ts';
import { Presence1763920000030 } from './1763920000030-Presence.ts';
import { Settlement1763920000031 } from './1763920000031-Settlement.ts';
import { KpiTargets1763920000032 } from './1763920000032-KpiTargets.ts';
import { WorkReports1763920000033 } from './1763920000033-WorkReports.ts';
import { WriteOffVoids1763920000034 } from './1763920000034-WriteOffVoids.ts';
import { BilledOrders1763920000035 } from './1763920000035-BilledOrders.ts';

/** In the order in which they run; only ever added to at the end. */
export const migrations = [
  CompanyAndPeople1763920000001,
  Customers1763920000002,
  Orders1763920000003,
  PrintingAndMemory1763920000004,
  AttachmentsAndDangerousGoods1763920000005,
  Handovers1763920000006,
  Intake1763920000007,
  Mailbox1763920000008,
  Calendar1763920000009,
  Tasks1763920000010,
  Tracking1763920000011,
  ClassesAndPartners1763920000012,
  Receipts1763920000013,
  MailOutbox1763920000014,
  Contacts1763920000015,
  VehiclePlan1763920000016,
  Exceptions1763920000017,
  Shifts1763920000019,
  ExceptionReports1763920000020,
  NotesAndPromises1763920000021,
  QualityAndClaims1763920000022,
  Summaries1763920000023,
  Standing1763920000024,
  Training1763920000025,
  Exams1763920000026,
  Reception1763920000027,
  SettlementVoids1763920000029,
  Presence1763920000030,
  Settlement1763920000031,
  KpiTargets1763920000032,
  WorkReports1763920000033,
  WriteOffVoids1763920000034,
  BilledOrders1763920000035,
];
