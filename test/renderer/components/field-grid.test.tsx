import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Field } from '../../../renderer/components/FieldGrid.tsx';

it('[1.3.1.2] the star of a field that must be filled goes with the last word', () => {
  render(
    <>
      {['Reason of the change', '变更原因', '单价（元）', 'Day'].map((label) => (
        <Field key={label} label={label} htmlFor={label} required>
          <input id={label} />
        </Field>
      ))}
    </>,
  );
  const together = screen.getAllByText('*').map((star) => star.parentElement?.textContent);
  expect(together).toEqual(['change*', '原因*', '元）*', 'Day*']);
  expect(screen.getByLabelText('Reason of the change*').id).toBe('Reason of the change');
});
