import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Agreements } from '../../../renderer/features/settlement/agreements/AgreementsSection.tsx';
import { QuotationPanel } from '../../../renderer/features/settlement/agreements/QuotationPanel.tsx';
import { TermsPanel } from '../../../renderer/features/settlement/agreements/TermsPanel.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { testId } from '../../helpers/test-ids.ts';
import { listen, Meanwhile, pasteInto, send, show } from './screen.tsx';

const fromDay = wallTime(Date.now(), 'Asia/Shanghai').day;
const nothing = () => {};
const field = (label: string) => screen.getByLabelText(`${label}*`);
const terms = { ...usualTerms, recipients: [] };
const before: Agreements = { terms, termsVersions: [], quotations: [], colleagues: [], mayAgree: true };
const taken = () => {
  const issues = [{ path: 'fromDay', code: 'settlement.dayTaken', params: { day: fromDay } }];
  return new ORPCError('REFUSED', { data: { code: 'settlement.dayTaken', params: { day: fromDay }, issues } });
};

describe('what is agreed with a customer', () => {
  it('[7.1.6] is laid over what somebody else agreed for the same day, not written over it', async () => {
    const theirs = { ...terms, confirmDays: 9 };
    const version = { fromDay, terms: theirs, byName: 'Feng Jun', at: 0, version: 1 };
    const after: Agreements = { ...before, terms: theirs, termsVersions: [version] };
    const calls = listen({
      'settlement.agreements.get': () => after,
      'settlement.agreements.saveTerms': (input: { readonly version: number }) => {
        if (input.version === 1) return version;
        throw taken();
      },
    });
    const user = await show(
      <Meanwhile first={before} then={after}>
        {(agreements) => <TermsPanel customerId={testId(71)} agreements={agreements} onClose={nothing} />}
      </Meanwhile>,
    );
    await pasteInto(user, field(settlement.agreement.paymentDays), '45');
    await user.click(screen.getByLabelText('theirs'));
    await user.keyboard(send);
    await screen.findByRole('alert');
    await user.keyboard(send);
    expect(calls.filter(({ path }) => path.endsWith('saveTerms')).map(({ input }) => input)).toMatchObject([
      { version: 0, terms: { paymentDays: 45 } },
      { version: 1, terms: { paymentDays: 45, confirmDays: 9 } },
    ]);
  });

  it('[7.3.1] keeps the prices that somebody else agreed for the same day beside those that were typed', async () => {
    const price = { jobType: null, mode: null, destination: '苏州', basis: 'kg', rateFen: 85, minimumFen: 0 } as const;
    const version = { fromDay, lines: [price], agreedWith: 'Zhou', byName: 'Feng Jun', at: 0, version: 1 };
    const after: Agreements = { ...before, quotations: [version] };
    const calls = listen({
      'settlement.agreements.get': () => after,
      'settlement.agreements.saveQuotation': (input: { readonly version: number }) => {
        if (input.version === 1) return version;
        throw taken();
      },
    });
    const user = await show(
      <Meanwhile first={before} then={after}>
        {(agreements) => <QuotationPanel customerId={testId(72)} agreements={agreements} onClose={nothing} />}
      </Meanwhile>,
    );
    await pasteInto(user, field(settlement.agreement.agreedWith), 'Zhou');
    await pasteInto(user, screen.getByLabelText(settlement.price.destination), '无锡');
    await pasteInto(user, screen.getByLabelText(settlement.price.rate), '0.9');
    await user.click(screen.getByLabelText('theirs'));
    await user.keyboard(send);
    await screen.findByRole('alert');
    await user.keyboard(send);
    expect(calls.filter(({ path }) => path.endsWith('saveQuotation')).map(({ input }) => input)).toMatchObject([
      { version: 0, lines: [{ destination: '无锡' }] },
      { version: 1, lines: [{ destination: '无锡' }, { destination: '苏州' }] },
    ]);
  });
});
