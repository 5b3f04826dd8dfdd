import { EntitySchema } from 'typeorm';
import { AttachmentEntity } from './attachments.ts';
import { CentreEntity, CentrePrinterEntity, CompanyEntity, SettingEntity } from './company.ts';
import { CustomerAddressEntity, CustomerContactEntity, CustomerEntity } from './customers.ts';
import { DangerousLetterEntity, DangerousWordEntity } from './dangerous-goods.ts';
import {
  AbsenceEntity,
  HandoverEntity,
  HandoverRevisionEntity,
  HandoverSignatureEntity,
  SpokenConsentEntity,
} from './handovers.ts';
import { EventEntity, SearchTokenEntity } from './memory.ts';
import {
  NumberSeriesEntity,
  OrderDraftEntity,
  OrderGoodsEntity,
  OrderPointEntity,
  OrderRevisionEntity,
  WorkOrderEntity,
} from './orders.ts';
import { KnownUserEntity, LoginFailureEntity, UserAccountEntity, UserRoleEntity } from './people.ts';
import { PrintJobEntity } from './printing.ts';
import { storedFileEntity } from './stored-file.ts';

/** Every table. The databases name the type of stored bytes and the order of code points differently. */
export function entitiesFor(kind: 'sqlite' | 'postgres'): EntitySchema<object>[] {
  return [
    CompanyEntity,
    CentreEntity,
    CentrePrinterEntity,
    SettingEntity,
    UserAccountEntity,
    UserRoleEntity,
    KnownUserEntity,
    LoginFailureEntity,
    byCodePoint(kind, CustomerEntity, 'codeKey'),
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
    EventEntity,
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
