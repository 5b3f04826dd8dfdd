import { EntitySchema } from 'typeorm';
import type { PriceLine } from '../../../../shared/domain/settlement/price.ts';
import type { SettlementTerms } from '../../../../shared/domain/settlement/terms.ts';
import { instant, json, key, lock, ref, text } from '../columns.ts';

const primaryDay = { type: 'varchar', length: 10, primary: true } as const;
const by = { byId: ref, byName: text(120), at: instant };

interface By {
  byId: string;
  byName: string;
  at: number;
}

/** How a customer settles from a day on; what a day has is the newest at or before it. */
export interface TermsRow extends By {
  customerId: string;
  fromDay: string;
  terms: SettlementTerms;
  version: number;
}

export const TermsEntity = new EntitySchema<TermsRow>({
  name: 'settlement_terms',
  columns: { customerId: key, fromDay: primaryDay, terms: json, ...by, version: lock },
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});

/** The prices agreed with a customer from a day on. */
export interface QuotationRow extends By {
  customerId: string;
  fromDay: string;
  lines: readonly PriceLine[];
  agreedWith: string;
  version: number;
}

export const QuotationEntity = new EntitySchema<QuotationRow>({
  name: 'quotation',
  columns: { customerId: key, fromDay: primaryDay, lines: json, agreedWith: text(120), ...by, version: lock },
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});
