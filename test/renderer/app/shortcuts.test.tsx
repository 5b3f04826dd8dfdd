import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fireEvent } from '@testing-library/dom';
import { describe, expect, it, vi } from 'vitest';
import { Layer } from '../../../renderer/components/layers.tsx';
import { useShortcut } from '../../../renderer/components/useShortcut.ts';

function Keys({ keys, act, inFields = true }: { keys: string; act: () => void; inFields?: boolean }) {
  useShortcut(keys, act, { inFields });
  return null;
}

function LockKey({ act }: { act: () => void }) {
  useShortcut('ctrl+l', act, { overPanels: true });
  return null;
}

describe('a key of the counter', () => {
  it('works inside a field, and takes the browser’s own meaning away', () => {
    const act = vi.fn();
    render(
      <>
        <Keys keys="f9" act={act} />
        <input aria-label="client" />
      </>,
    );
    const passedOn = fireEvent.keyDown(screen.getByLabelText('client'), { key: 'F9', code: 'F9' });
    expect(act).toHaveBeenCalledTimes(1);
    expect(passedOn).toBe(false);
  });

  it('sleeps while an input method composes', () => {
    const act = vi.fn();
    render(<Keys keys="enter" act={act} />);
    fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'Process', code: 'Enter' });
    expect(act).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('sleeps under a panel and wakes when it closes', async () => {
    const page = vi.fn();
    const panel = vi.fn();
    const screenOf = (open: boolean) => (
      <>
        <Keys keys="escape" act={page} />
        {open && (
          <Layer>
            <Keys keys="escape" act={panel} />
          </Layer>
        )}
      </>
    );
    const { rerender } = render(screenOf(true));
    await userEvent.keyboard('{Escape}');
    expect([page.mock.calls.length, panel.mock.calls.length]).toEqual([0, 1]);
    rerender(screenOf(false));
    await userEvent.keyboard('{Escape}');
    expect([page.mock.calls.length, panel.mock.calls.length]).toEqual([1, 1]);
  });

  it('[1.1] of the lock works over a panel, and only sleeps while the counter is locked already', async () => {
    const lock = vi.fn();
    const screenOf = (covers: boolean) => (
      <>
        <LockKey act={lock} />
        <Layer covers={covers}>
          <input aria-label="amount" />
        </Layer>
      </>
    );
    const { rerender } = render(screenOf(false));
    screen.getByLabelText('amount').focus();
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(lock).toHaveBeenCalledTimes(1);
    rerender(screenOf(true));
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('leaves typing alone where it would type', async () => {
    const act = vi.fn();
    render(
      <>
        <Keys keys="j" act={act} inFields={false} />
        <input aria-label="client" />
      </>,
    );
    await userEvent.type(screen.getByLabelText('client'), 'j');
    expect(act).not.toHaveBeenCalled();
  });
});
