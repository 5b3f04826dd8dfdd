import {
  type BankDetails,
  bankFields,
  noBank,
  tidyBank,
  wrongBankFields,
} from '../../../shared/domain/company/bank.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';
import { companyRepository } from './company.repository.ts';

type Versioned = BankDetails & { readonly version: number };

/** To which account customers pay, as their statements say (7.1.2). */
export function createBankDetails({ database, events }: Pick<House, 'database' | 'events'>) {
  return {
    get: (): Promise<Versioned> => current(database.read),

    async save(actor: Actor, { version, ...typed }: Versioned): Promise<Versioned> {
      const details = tidyBank(typed);
      demandNumbers(details);
      return database.write(async (tx) => {
        await companyRepository.lock(tx);
        const before = await current(tx);
        if (before.version !== version) throw new ConflictError('company.bankChanged', before);
        await companyRepository.saveBank(tx, details, version, async () => before);
        const payload = Object.fromEntries(
          bankFields
            .filter((field) => before[field] !== details[field])
            .map((field) => [field, { from: before[field], to: details[field] }]),
        );
        const subject = { kind: 'company', id: 'company' };
        await events.append(tx, actor, [{ type: 'company.bankUpdated', subject, payload }]);
        tx.changed('company', 'bank');
        return { ...details, version: version + 1 };
      });
    },
  };
}

async function current(at: ReadContext): Promise<Versioned> {
  return (await companyRepository.bank(at)) ?? { ...noBank, version: 0 };
}

function demandNumbers(details: BankDetails): void {
  const codes = { accountNumber: 'company.accountNumberWrong', taxNumber: 'company.taxNumberWrong' } as const;
  const issues = wrongBankFields(details).map((path) => ({ path, code: codes[path] }));
  const [first] = issues;
  if (first) throw new UserError(first.code, {}, issues);
}
