import { foldReading } from '../../../shared/domain/orders/course.ts';
import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';
import { letterTable, paymentTable, pricesOf, priceTable } from './customer-tables.ts';
import { linesOf, shiftLineTable, targetTable, topicTable } from './measure-tables.ts';
import { courseTable } from './paper-tables.ts';

/** Lists beside one customer or one paper, and what is aimed at. */
export function ofSubjects(os: Guarded['lists'], { lists: { whole }, ...areas }: Services) {
  const { orderQueries, orderCourse, dangerousGoods, settlement, shifts, exams, kpi } = areas;
  return {
    course: os.course.handler(async ({ context: { actor }, input: { id } }) => {
      const { number } = await orderQueries.get(id);
      const told = foldReading(await orderCourse(actor, id)).toReversed();
      return whole(actor, { ...courseTable, of: () => number }, told);
    }),
    goodsLetters: os.goodsLetters.handler(({ context: { actor }, input }) =>
      whole(actor, letterTable, dangerousGoods.letters(input.customerId)),
    ),
    prices: os.prices.handler(async ({ context: { actor }, input }) => {
      const { quotations } = await settlement.agreements.get(actor, input.customerId);
      return whole(actor, priceTable, pricesOf(quotations));
    }),
    payments: os.payments.handler(({ context: { actor }, input }) =>
      whole(actor, paymentTable, settlement.payments.list(input, null)),
    ),
    shiftLines: os.shiftLines.handler(async ({ context: { actor }, input }) =>
      whole(actor, shiftLineTable, linesOf(await shifts.get(actor, input.id))),
    ),
    examTopics: os.examTopics.handler(({ context: { actor } }) => whole(actor, topicTable, exams.bank.topics())),
    kpiTargets: os.kpiTargets.handler(({ context: { actor }, input }) => whole(actor, targetTable, kpi.targets(input))),
  };
}
