import type { Deduction, StatementLine } from '../../../shared/domain/settlement/lines.ts';
import type { Fees } from '../../../shared/domain/settlement/values.ts';
import type { DeductionRow } from '../database/entities/settlement.ts';
import type { StatementLineRow } from '../database/entities/statement-lines.ts';

interface Place {
  readonly statementId: string;
  readonly revision: number;
}

/** Written out: of a statement there may be tens of thousands, and what is copied by its rest takes ten times the memory. */
export function lineOf(row: StatementLineRow): StatementLine {
  return {
    orderId: row.orderId,
    orderNumber: row.orderNumber,
    customerOrderNo: row.customerOrderNo,
    deliveredAt: row.deliveredAt,
    strayed: row.strayed,
    destination: row.destination,
    pieces: row.pieces,
    grams: row.grams,
    cm3: row.cm3,
    jobType: row.jobType,
    mode: row.mode,
    method: row.method,
    fees: feesOf(row),
    otherName: row.otherName,
    quotedFen: row.quotedFen,
    priceReason: row.priceReason,
    pod: row.pod,
    podBackAt: row.podBackAt,
    hold: row.hold,
    holdReason: row.holdReason,
    remark: row.remark,
    orderVersion: row.orderVersion,
  };
}

export type FeeColumns = Pick<StatementLineRow, `${keyof Fees}Fen`>;

export function feesOf(row: FeeColumns): Fees {
  return {
    freight: row.freightFen,
    pickup: row.pickupFen,
    delivery: row.deliveryFen,
    insurance: row.insuranceFen,
    upstairs: row.upstairsFen,
    handling: row.handlingFen,
    transfer: row.transferFen,
    other: row.otherFen,
  };
}

export function rowOfLine({ statementId, revision }: Place, { fees, ...line }: StatementLine): StatementLineRow {
  return {
    statementId,
    revision,
    ...line,
    freightFen: fees.freight,
    pickupFen: fees.pickup,
    deliveryFen: fees.delivery,
    insuranceFen: fees.insurance,
    upstairsFen: fees.upstairs,
    handlingFen: fees.handling,
    transferFen: fees.transfer,
    otherFen: fees.other,
  };
}

export function deductionOf(row: DeductionRow): Deduction {
  const { statementId: _statement, revision: _revision, position: _position, ...deduction } = row;
  return deduction;
}

export function rowOfDeduction(place: Place, deduction: Deduction, position: number): DeductionRow {
  return { ...place, position, ...deduction };
}
