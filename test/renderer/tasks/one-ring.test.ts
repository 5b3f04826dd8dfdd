import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showOnDesktop } from '../../../renderer/features/tasks/alerts/desktop.ts';
import { chooseSound, soundChoiceOf } from '../../../renderer/features/tasks/alerts/sound.ts';
import { takeRing } from '../../../renderer/features/tasks/alerts/taken-rings.ts';

class Message extends EventTarget {
  static permission: NotificationPermission = 'granted';
  static readonly made: Message[] = [];
  onclick: (() => void) | null = null;
  onclose: (() => void) | null = null;
  readonly title: string;
  readonly close = vi.fn<() => void>(() => this.onclose?.());

  constructor(title: string) {
    super();
    this.title = title;
    Message.made.push(this);
  }
}

describe('[2.2.1] an alert on the desktop', () => {
  beforeEach(() => {
    localStorage.clear();
    Message.made.length = 0;
    vi.stubGlobal('Notification', Message);
  });

  const ring = (rings: number, onClick = () => undefined as void) =>
    showOnDesktop({ tag: 'alert-1', rings, title: `ring ${rings}`, body: '', urgent: false, onClick });

  it('is shown once for all windows of a browser, and again when it rings again, in the place of the former', async () => {
    const go = vi.fn<() => void>();
    await Promise.all([ring(1), ring(1)]);
    expect(Message.made.map(({ title }) => title)).toEqual(['ring 1']);
    await ring(2, go);
    expect(Message.made[0]?.close).toHaveBeenCalled();
    Message.made[1]?.onclick?.();
    expect(go).toHaveBeenCalledOnce();
    await ring(1);
    expect(Message.made).toHaveLength(2);
  });

  it('is not shown where the person said no', async () => {
    Message.permission = 'denied';
    await ring(3);
    Message.permission = 'granted';
    expect(Message.made).toEqual([]);
  });

  it('is taken where the kept numbers are damaged', async () => {
    localStorage.setItem('alerts.rung', '{"not": a list');
    expect([await takeRing('alert-2', 1), await takeRing('alert-2', 1), await takeRing('alert-2', 2)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('sounds when it is late until its person says otherwise, each for himself', () => {
    expect(soundChoiceOf('lina')).toBe('late');
    chooseSound('lina', 'never');
    expect([soundChoiceOf('lina'), soundChoiceOf('zhangwei')]).toEqual(['never', 'late']);
  });
});
