import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { queries } from '../../../renderer/api/client.ts';
import { type CustomerForm, emptyContact, emptyCustomer } from '../../../renderer/features/customers/edit/form.ts';
import { useCustomerTyping } from '../../../renderer/features/customers/edit/useCustomerTyping.ts';
import type { Customer } from '../../../shared/contract/customers.ts';
import { testId } from '../../helpers/test-ids.ts';

const contact = { ...emptyContact, name: '张三' };
const record = (version: number, given: Partial<CustomerForm>) =>
  ({ ...emptyCustomer, id: testId(1), version, contacts: [contact], ...given }) as unknown as Customer;

/** The record's page as this person has it before him. */
function openAs(person: number, first: Customer) {
  const client = new QueryClient();
  client.setQueryData(queries.people.me.queryKey(), { user: { id: testId(person) } } as never);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(({ now }) => useCustomerTyping(now), { wrapper, initialProps: { now: first } });
}

describe("[1.3.1.6] a client's record that two people change", () => {
  it('still asks whoever comes back to the counter, and saves nothing over the colleague before', () => {
    const theirs = record(2, { remarks: '急件' });
    const mine = openAs(11, record(1, {}));
    act(() => mine.result.current.change({ ...mine.result.current.form, remarks: '轻放' }));
    mine.rerender({ now: theirs });
    const questions = [{ path: 'remarks', mine: '轻放', theirs: '急件' }];
    expect(mine.result.current.merge.questions).toEqual(questions);
    mine.unmount();
    openAs(12, theirs).unmount();
    const again = openAs(11, theirs);
    expect(again.result.current).toMatchObject({ dirty: true, form: { remarks: '轻放' }, merge: { questions } });
  });

  it('keeps what was typed while it asked, in the contact that was meant', () => {
    const both = record(1, { contacts: [contact, { ...contact, name: '李四', phone: '010' }] });
    const withPhone = (phone: string) => [contact, { ...contact, name: '李四', phone }];
    const { result, rerender } = openAs(13, both);
    act(() => result.current.change({ ...result.current.form, contacts: withPhone('020') }));
    rerender({ now: record(2, { contacts: withPhone('030') }) });
    act(() => result.current.change({ ...result.current.form, contacts: withPhone('0201').slice(1) }));
    expect(result.current.merge.questions).toMatchObject([{ path: 'contacts.0.phone', mine: '0201', theirs: '030' }]);
    act(() => result.current.settle(new Map([['contacts.0.phone', '030']])));
    expect(result.current.form.contacts).toMatchObject([{ name: '李四', phone: '030' }]);
    expect(result.current.merge.news.dropped).toEqual([{ path: 'contacts.0.phone', value: '0201' }]);
  });
});
