import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { jumpBoxId } from '../../../renderer/app/jump-focus.ts';
import { useNumbersAnywhere } from '../../../renderer/app/useNumbersAnywhere.ts';
import { Layer } from '../../../renderer/components/layers.tsx';

function Page({ panel = false }: { readonly panel?: boolean }) {
  useNumbersAnywhere();
  return (
    <>
      <input id={jumpBoxId} aria-label="number" />
      <input aria-label="client" />
      {panel && <Layer>panel</Layer>}
    </>
  );
}

describe('a number typed while no field has the cursor', () => {
  const box = () => screen.getByLabelText('number');

  it('goes into the number box from its first character on', async () => {
    render(<Page />);
    await userEvent.keyboard('{Shift>}HY{/Shift}261128');
    expect(box()).toHaveProperty('value', 'HY261128');
  });

  it('leaves fields, small letters and what lies under a panel alone', async () => {
    const { rerender } = render(<Page />);
    await userEvent.keyboard('f');
    expect(document.activeElement).toBe(document.body);
    screen.getByLabelText('client').focus();
    await userEvent.keyboard('12');
    expect(screen.getByLabelText('client')).toHaveProperty('value', '12');
    screen.getByLabelText('client').blur();
    rerender(<Page panel />);
    await userEvent.keyboard('7');
    expect(box()).toHaveProperty('value', '');
  });
});
