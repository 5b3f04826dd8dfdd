import type { EntitySchema } from 'typeorm';
import { CentreEntity, CentrePrinterEntity, CompanyEntity, SettingEntity } from './company.ts';
import { CustomerAddressEntity, CustomerContactEntity, CustomerEntity } from './customers.ts';
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

/** Every table. The stored bytes' type is the one column that the two databases name differently. */
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
    CustomerEntity,
    CustomerContactEntity,
    CustomerAddressEntity,
    WorkOrderEntity,
    OrderPointEntity,
    OrderGoodsEntity,
    OrderRevisionEntity,
    OrderDraftEntity,
    NumberSeriesEntity,
    PrintJobEntity,
    EventEntity,
    SearchTokenEntity,
    storedFileEntity(kind),
  ] as EntitySchema<object>[];
}
