import type { Database } from '../database/database.ts';
import type { CompanyRow } from '../database/entities/company.ts';
import { companyRepository } from './company.repository.ts';

/** The company as last read; every call of the app asks for its zone or its idle lock. */
export function createKnownCompany(database: Database): () => Promise<CompanyRow | null> {
  let reading: Promise<CompanyRow | null> | null = null;
  database.changes.subscribe(({ topic }) => {
    if (topic === 'company' || topic === 'all') reading = null;
  });
  return async () => {
    reading ??= companyRepository.read(database.read);
    const mine = reading;
    try {
      const company = await mine;
      // Not set up yet, perhaps a moment before it is: ask again.
      if (company === null && reading === mine) reading = null;
      return company;
    } catch (error) {
      if (reading === mine) reading = null;
      throw error;
    }
  };
}
