import { useHotkeys } from 'react-hotkeys-hook';
import { isOnTop, isUncovered, useLayer } from './layers.tsx';

export interface ShortcutOptions {
  /** False lets the key through to the browser. */
  readonly enabled?: boolean;
  /** False: not while a field has the focus, for keys that also type. */
  readonly inFields?: boolean;
  /** Also while a panel lies over this layer: who leaves the counter locks it whatever he is at. */
  readonly overPanels?: boolean;
}

/**
 * A key of this page or layer, as in `ctrl+enter`, `f9`, `alt+a` or `mod+s, f4`.
 * It sleeps while an input method composes and while another layer lies over this one. A key that is held acts once,
 * unless it is one that goes from one to the next.
 */
export function useShortcut(keys: string, act: (event: KeyboardEvent) => void, options: ShortcutOptions = {}): void {
  const { enabled = true, inFields = true, overPanels = false } = options;
  const layer = useLayer();
  useHotkeys(
    keys,
    (event) => {
      if (!(overPanels ? isUncovered() : isOnTop(layer))) return;
      event.preventDefault();
      if (!event.repeat || steps.test(event.key)) act(event);
    },
    {
      enabled,
      enableOnFormTags: inFields,
      enableOnContentEditable: inFields,
      ignoreEventWhen: (event) => isComposing(event) || event.defaultPrevented,
    },
  );
}

/** Keys that are held to go far: through rows, pages, days and sizes. */
const steps = /^(Arrow\w+|Page\w+|[-+=[\]jk])$/i;

/** True while an input method is choosing characters: its Enter and arrows are not ours. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'key'>): boolean {
  return event.isComposing || event.key === takenByInputMethod;
}

/** The key that begins a composition comes before it and is named so. */
const takenByInputMethod = 'Process';
