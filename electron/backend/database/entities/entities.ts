import { EntitySchema } from 'typeorm';
import { AttachmentEntity } from './attachments.ts';
import { CalendarDayEntity, CalendarHoursEntity, CalendarYearEntity } from './calendar.ts';
import { ClaimEntity, SettlementEntity, SettlementVoidEntity } from './claims.ts';
import { CentreEntity, CentrePrinterEntity, CompanyEntity, SettingEntity } from './company.ts';
import { CustomerAddressEntity, CustomerContactEntity, CustomerEntity } from './customers.ts';
import { DangerousLetterEntity, DangerousWordEntity } from './dangerous-goods.ts';
import { DriverEntity, TripEntity, TripStopEntity, VehicleEntity } from './dispatch.ts';
import {
  AbsenceEntity,
  HandoverEntity,
  HandoverRevisionEntity,
  HandoverSignatureEntity,
  SpokenConsentEntity,
} from './handovers.ts';
import { ExamAnswerEntity, ExamPlanEntity, ExamQuestionEntity, ExamSittingEntity, ExamTopicEntity } from './exams.ts';
import { ExceptionEntity, OrderLinkEntity } from './exceptions.ts';
import { ReportEntity, ReportEntryEntity, ReportRecipientEntity } from './exception-reports.ts';
import { FaxCountEntity, FaxDayEntity, OrderConfirmationEntity, ReadBackEntity } from './intake.ts';
import { OutboxAccountEntity, OutboxAttemptEntity, OutboxEntity } from './mail.ts';
import { MailMessageEntity, MailPositionEntity } from './mailbox.ts';
import { ContactEntity, MailedLetterEntity, WishEntity } from './messages.ts';
import { EventEntity, SearchTokenEntity } from './memory.ts';
import {
  NumberSeriesEntity,
  OrderDraftEntity,
  OrderGoodsEntity,
  OrderPointEntity,
  OrderRevisionEntity,
  WorkOrderEntity,
} from './orders.ts';
import {
  KnownUserEntity,
  LoginFailureEntity,
  PinEntity,
  StandingEntity,
  UserAccountEntity,
  UserRoleEntity,
} from './people.ts';
import { PrintJobEntity } from './printing.ts';
import {
  QualityActionEntity,
  QualityAnalysisEntity,
  QualityCaseEntity,
  QualityFollowUpEntity,
  QualityLetterEntity,
  QualitySignatureEntity,
  QualityStepEntity,
} from './quality.ts';
import { ShiftListEntity } from './shifts.ts';
import {
  PaymentEntity,
  PaymentNoticeEntity,
  PaymentShareEntity,
  PaymentVoidEntity,
  WriteOffEntity,
  WriteOffVoidEntity,
} from './payments.ts';
import {
  DeductionEntity,
  DisputeEntity,
  StatementEntity,
  StatementRevisionEntity,
  StatementStepEntity,
} from './settlement.ts';
import { QuotationEntity, TermsEntity } from './settlement-terms.ts';
import { BilledOrderEntity, StatementLineEntity } from './statement-lines.ts';
import { storedFileEntity } from './stored-file.ts';
import { AlertEntity, TaskClockEntity, TaskEntity, TaskRuleChangeEntity, TaskRuleSnapshotEntity } from './tasks.ts';
import {
  PartnerEntity,
  ReceiptLimitEntity,
  ReceiptStepEntity,
  ShipmentEntity,
  ShipmentStepEntity,
} from './tracking.ts';
import { NoteEntity } from './notes.ts';
import { PresenceEntity } from './presence.ts';
import { PromiseEntity } from './promises.ts';
import { RequestEntity } from './requests.ts';
import {
  ReceptionBookEntity,
  VisitCheckEntity,
  VisitEntity,
  VisitMinutesEntity,
  VisitTaskEntity,
} from './reception.ts';
import { KpiOrderEntity, KpiPastEntity, KpiTargetEntity } from './kpi.ts';
import { SummaryEntity } from './summaries.ts';
import { SyllabusEditionEntity, SyllabusItemEntity, TrainingItemEntity, TrainingPlanEntity } from './training.ts';
import { WorkReportEntity } from './work-reports.ts';

/** Tables that are the same on both databases. */
const alike = [
  CompanyEntity,
  CentreEntity,
  CentrePrinterEntity,
  SettingEntity,
  CalendarHoursEntity,
  CalendarYearEntity,
  CalendarDayEntity,
  UserAccountEntity,
  UserRoleEntity,
  StandingEntity,
  PinEntity,
  KnownUserEntity,
  LoginFailureEntity,
  CustomerContactEntity,
  CustomerAddressEntity,
  WorkOrderEntity,
  OrderPointEntity,
  OrderGoodsEntity,
  OrderRevisionEntity,
  OrderDraftEntity,
  NumberSeriesEntity,
  PrintJobEntity,
  AttachmentEntity,
  DangerousWordEntity,
  DangerousLetterEntity,
  HandoverEntity,
  HandoverRevisionEntity,
  HandoverSignatureEntity,
  SpokenConsentEntity,
  AbsenceEntity,
  ReadBackEntity,
  OrderConfirmationEntity,
  FaxDayEntity,
  FaxCountEntity,
  MailMessageEntity,
  MailPositionEntity,
  OutboxEntity,
  OutboxAttemptEntity,
  OutboxAccountEntity,
  ShipmentEntity,
  ShipmentStepEntity,
  PartnerEntity,
  ReceiptStepEntity,
  ReceiptLimitEntity,
  ExceptionEntity,
  OrderLinkEntity,
  DriverEntity,
  VehicleEntity,
  TripEntity,
  TripStopEntity,
  TaskRuleChangeEntity,
  TaskRuleSnapshotEntity,
  TaskClockEntity,
  TaskEntity,
  AlertEntity,
  ContactEntity,
  WishEntity,
  MailedLetterEntity,
  ShiftListEntity,
  ReportEntity,
  ReportEntryEntity,
  ReportRecipientEntity,
  NoteEntity,
  PromiseEntity,
  RequestEntity,
  QualityCaseEntity,
  QualityStepEntity,
  QualityActionEntity,
  QualityFollowUpEntity,
  QualityAnalysisEntity,
  QualitySignatureEntity,
  QualityLetterEntity,
  SettlementEntity,
  SettlementVoidEntity,
  ClaimEntity,
  SummaryEntity,
  WorkReportEntity,
  KpiOrderEntity,
  KpiPastEntity,
  KpiTargetEntity,
  ExamTopicEntity,
  ExamQuestionEntity,
  ExamPlanEntity,
  ExamSittingEntity,
  ExamAnswerEntity,
  PresenceEntity,
  SyllabusItemEntity,
  SyllabusEditionEntity,
  TrainingPlanEntity,
  TrainingItemEntity,
  VisitEntity,
  VisitCheckEntity,
  VisitMinutesEntity,
  VisitTaskEntity,
  ReceptionBookEntity,
  TermsEntity,
  QuotationEntity,
  StatementEntity,
  StatementLineEntity,
  BilledOrderEntity,
  DeductionEntity,
  StatementRevisionEntity,
  DisputeEntity,
  StatementStepEntity,
  PaymentEntity,
  PaymentVoidEntity,
  PaymentShareEntity,
  WriteOffEntity,
  WriteOffVoidEntity,
  PaymentNoticeEntity,
  EventEntity,
];

/** Every table. The databases name the type of stored bytes and the order of code points differently. */
export function entitiesFor(kind: 'sqlite' | 'postgres'): EntitySchema<object>[] {
  return [
    ...alike,
    byCodePoint(kind, CustomerEntity, 'codeKey'),
    byCodePoint(kind, SearchTokenEntity, 'token'),
    storedFileEntity(kind),
  ] as EntitySchema<object>[];
}

/** Beginnings of this column are looked for as ranges; PostgreSQL would sort by the language of its server. */
function byCodePoint<Row extends object>(
  kind: 'sqlite' | 'postgres',
  { options }: EntitySchema<Row>,
  column: string & keyof Row,
): EntitySchema<Row> {
  if (kind === 'sqlite') return new EntitySchema(options);
  const columns = { ...options.columns, [column]: { ...options.columns[column], collation: 'C' } };
  return new EntitySchema({ ...options, columns });
}
