import { fireEvent, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useShortcut } from '../../../renderer/components/useShortcut.ts';

function Page({ onSend, onDown }: { readonly onSend: () => void; readonly onDown: () => void }) {
  useShortcut('ctrl+enter', onSend);
  useShortcut('down', onDown);
  return null;
}

it('[7.1.1] a key that is held acts once, unless it goes through rows', () => {
  const done: string[] = [];
  render(<Page onSend={() => done.push('send')} onDown={() => done.push('down')} />);
  const send = { key: 'Enter', code: 'Enter', ctrlKey: true };
  const down = { key: 'ArrowDown', code: 'ArrowDown' };
  for (const repeat of [false, true, true]) fireEvent.keyDown(document, { ...send, repeat });
  fireEvent.keyUp(document, send);
  for (const repeat of [false, true]) fireEvent.keyDown(document, { ...down, repeat });
  expect(done).toEqual(['send', 'down', 'down']);
});
