import type { Deduction, StatementLine } from '../../../shared/domain/settlement/lines.ts';
import type { DeductionRow } from '../database/entities/settlement.ts';
import type { StatementLineRow } from '../database/entities/statement-lines.ts';

interface Place {
  readonly statementId: string;
  readonly revision: number;
}

export function lineOf(row: StatementLineRow): StatementLine {
  const { statementId: _statement, revision: _revision, ...rest } = row;
  const { freightFen, pickupFen, deliveryFen, insuranceFen, ...more } = rest;
  const { upstairsFen, handlingFen, transferFen, otherFen, ...line } = more;
  return {
    ...line,
    fees: {
      freight: freightFen,
      pickup: pickupFen,
      delivery: deliveryFen,
      insurance: insuranceFen,
      upstairs: upstairsFen,
      handling: handlingFen,
      transfer: transferFen,
      other: otherFen,
    },
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
