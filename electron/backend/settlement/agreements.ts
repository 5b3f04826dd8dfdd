import { type PriceLine, readPrices } from '../../../shared/domain/settlement/price.ts';
import { readTerms, type SettlementTerms, startingTerms } from '../../../shared/domain/settlement/terms.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { isDay, wallTime } from '../../../shared/lib/dates.ts';
import type { QuotationRow, TermsRow } from '../database/entities/settlement-terms.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { accountsRepository, inForce } from './accounts.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { termsView } from './views.ts';

interface Dated {
  readonly customerId: string;
  readonly fromDay: string;
  /** 0 begins a new version. */
  readonly version: number;
}

/** How a customer settles and at what prices, each version in force from its day (7.1.1, 7.3.1). */
export function createAgreements(deps: SettlementDeps) {
  const { read, write } = deps.database;
  return {
    /** How the customer is written to today, and to whom. */
    termsOf: (at: ReadContext, customerId: string) => termsToday(at, deps, customerId),

    async get(actor: Actor, customerId: string) {
      const { keyAccount } = await deps.customers.get(customerId);
      const { day } = wallTime(deps.now(), await deps.company.zone());
      const terms = await accountsRepository.terms(read, [customerId]);
      const quotations = await accountsRepository.quotations(read, [customerId]);
      const { colleagues } = await deps.staff(read);
      return {
        terms: termsView(inForce(terms, customerId, day)?.terms ?? startingTerms(keyAccount)),
        termsVersions: terms.toReversed().map(termsVersion),
        quotations: quotations.toReversed().map(quotationVersion),
        colleagues: colleagues
          .filter(({ roles }) => roles.includes('financeClerk'))
          .map(({ id, name }) => ({ id, name })),
        mayAgree: actor.permissions.has('settlement.agree'),
      };
    },

    saveTerms: (actor: Actor, { terms, ...dated }: Dated & { readonly terms: SettlementTerms }) =>
      write(async (tx) => {
        const read = readTerms(terms);
        if (read.issues.length > 0) throw new UserError('settlement.termsWrong', {}, read.issues);
        await demandDay(tx, deps, dated);
        const known = (await accountsRepository.terms(tx, [dated.customerId])).find(onDay(dated));
        demandNew(dated, known);
        const row: TermsRow = { ...dated, terms: read.terms, ...by(deps, actor), version: dated.version + 1 };
        await accountsRepository.saveTerms(tx, row, async () => known && termsVersion(known));
        await tell(tx, deps, actor, dated, 'termsAgreed', { terms: read.terms });
        return termsVersion(row);
      }),

    saveQuotation: (
      actor: Actor,
      { lines, agreedWith, ...dated }: Dated & { readonly lines: readonly PriceLine[]; readonly agreedWith: string },
    ) =>
      write(async (tx) => {
        const read = readPrices(lines);
        if (read.issues.length > 0) throw new UserError('settlement.pricesWrong', {}, read.issues);
        await demandDay(tx, deps, dated);
        const known = (await accountsRepository.quotations(tx, [dated.customerId])).find(onDay(dated));
        demandNew(dated, known);
        const version = dated.version + 1;
        const row: QuotationRow = { ...dated, lines: read.lines, agreedWith, ...by(deps, actor), version };
        await accountsRepository.saveQuotation(tx, row, async () => known && quotationVersion(known));
        await tell(tx, deps, actor, dated, 'pricesAgreed', { lines: read.lines, agreedWith });
        return quotationVersion(row);
      }),
  };
}

async function termsToday(
  at: ReadContext,
  deps: SettlementDeps,
  customerId: string,
): Promise<Pick<SettlementTerms, 'language' | 'recipients'>> {
  const { keyAccount } = await deps.customers.get(customerId, at);
  const { day } = wallTime(deps.now(), await deps.company.zone());
  const terms = await accountsRepository.terms(at, [customerId]);
  return inForce(terms, customerId, day)?.terms ?? startingTerms(keyAccount);
}

/** What a statement that left the draft was made by is not rewritten afterwards: a change begins after its period. */
async function demandDay(tx: WriteContext, deps: SettlementDeps, { customerId, fromDay }: Dated): Promise<void> {
  await deps.customers.get(customerId, tx);
  const wrong = (code: string, params = {}) => new UserError(code, params, [{ path: 'fromDay', code, params }]);
  if (!isDay(fromDay)) throw wrong('settlement.dayWrong');
  const handedOver = (await statementsRepository.ofCustomer(tx, customerId)).filter(({ state }) => state !== 'draft');
  const last = handedOver.at(-1);
  if (last && fromDay <= last.lastDay) throw wrong('settlement.dayBilled', { day: last.lastDay });
}

function demandNew({ version, fromDay }: Dated, known: { readonly version: number } | undefined): void {
  if (version === 0 && known) {
    throw new UserError('settlement.dayTaken', { day: fromDay }, [{ path: 'fromDay', code: 'settlement.dayTaken' }]);
  }
}

const onDay = (dated: Dated) => (row: { readonly fromDay: string }) => row.fromDay === dated.fromDay;

function by({ now }: SettlementDeps, { userId, displayName }: Actor) {
  return { byId: userId, byName: displayName, at: now() };
}

function termsVersion({ fromDay, terms, byName, at, version }: TermsRow) {
  return { fromDay, terms: termsView(terms), byName, at, version };
}

function quotationVersion({ fromDay, lines, agreedWith, byName, at, version }: QuotationRow) {
  return { fromDay, lines: lines.map((line) => ({ ...line })), agreedWith, byName, at, version };
}

async function tell(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { customerId, fromDay }: Dated,
  what: 'termsAgreed' | 'pricesAgreed',
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'customer', id: customerId };
  const clauses = what === 'termsAgreed' ? (['7.1.1', '7.1.3'] as const) : (['7.3.1'] as const);
  await deps.events.append(tx, actor, [
    { type: `settlement.${what}`, subject, clauses, payload: { fromDay, ...payload } },
  ]);
  tx.changed('customer', customerId);
  tx.changed('statement', customerId);
}
