import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { GuestRows } from '../../../renderer/features/reception/form/GuestRows.tsx';
import { WhenSection } from '../../../renderer/features/reception/form/WhenSection.tsx';
import { emptyVisit, type VisitForm } from '../../../shared/domain/reception/form.ts';
import { counterWith, show } from './screen.tsx';

let form: VisitForm;

beforeEach(() => {
  form = { ...emptyVisit, day: '2026-12-01', from: '14:00', to: '16:00' };
  counterWith({});
});

function Form({ part: Part }: { readonly part: typeof GuestRows }) {
  const [typed, setTyped] = useState(form);
  const put = (patch: Partial<VisitForm>) => {
    form = { ...typed, ...patch };
    setTyped(form);
  };
  return <Part form={typed} put={put} wrong={() => undefined} />;
}

const When: typeof GuestRows = (part) => <WhenSection {...part} look={undefined} rooms={[]} />;

describe('the form of a visit', () => {
  it('[6.2.1] a time that cannot be read takes the place of the old one and is told', async () => {
    const { user } = await show(<Form part={When} />);
    const from = screen.getByLabelText<HTMLInputElement>('From*');
    await user.clear(from);
    await user.type(from, 'after lunch');
    await user.tab();
    expect(form.from).toBe('after lunch');
    expect(screen.getByRole('alert').textContent).toBe('Write the time as 09:30');
    await user.clear(from);
    await user.type(from, '1430{Control>}s{/Control}');
    expect(form.from).toBe('14:30');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[6.2.1] minutes are shown of a visit that ends after it begins', async () => {
    const { user } = await show(<Form part={When} />);
    expect(screen.getByText('120 minutes')).toBeTruthy();
    const to = screen.getByLabelText<HTMLInputElement>('Until*');
    await user.clear(to);
    await user.type(to, '13{Enter}');
    expect(form.to).toBe('13:00');
    expect(screen.queryByText(/minutes/)).toBeNull();
  });

  it('[6.2.1] Alt+G adds a guest and puts the cursor into the name', async () => {
    const { user } = await show(<Form part={GuestRows} />);
    await user.type(screen.getByLabelText('Guests 1 Name'), 'Laura{Alt>}g{/Alt}Martin');
    expect(form.guests.map(({ name }) => name)).toEqual(['Laura', 'Martin']);
    await user.click(screen.getByRole('button', { name: /Add a guest/ }));
    await user.keyboard('Sato');
    expect(form.guests.map(({ name }) => name)).toEqual(['Laura', 'Martin', 'Sato']);
  });
});
