import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { toast, Toasts } from '../../../renderer/components/toasts.tsx';

const shown = () => screen.getByRole('status').textContent;
const say = (text: string) => act(() => toast('done', text));

it('[1.1] a toast goes with the person whom it was for, and is not seen at a locked counter', () => {
  const { rerender } = render(<Toasts of="wangli" />);
  say('Refund of ¥500.00 recorded');
  expect(shown()).toContain('¥500.00');
  rerender(<Toasts of="chenjing" />);
  expect(shown()).toBe('');
  say('Saved');
  rerender(<Toasts of={null} />);
  say('Payment recorded');
  expect(shown()).toBe('');
  rerender(<Toasts of="chenjing" />);
  expect(shown()).toBe('');
});
