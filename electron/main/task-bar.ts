import { type BrowserWindow, nativeImage } from 'electron';
import type { WaitingAlerts } from '../backend/ports.ts';
import type { HostTexts } from '../host/host-texts.ts';
import { waitingText } from './tray.ts';

interface TaskBarOptions {
  /** The open window, if there is one. */
  readonly window: () => BrowserWindow | undefined;
  /** The mark over the app's icon while something is late. */
  readonly icon: string;
  readonly texts: HostTexts;
}

/** Marks the window in the task bar while something is late, and lets it flash when more becomes late behind other windows. */
export function createTaskBar({ window, icon, texts }: TaskBarOptions): (count: WaitingAlerts) => void {
  let before = 0;
  return (count) => {
    const shown = window();
    const { late } = count;
    if (shown && late !== before) {
      const mark = late > 0 ? nativeImage.createFromPath(icon) : null;
      shown.setOverlayIcon(mark, waitingText(texts, count));
      shown.flashFrame(late > before && !shown.isFocused());
    }
    before = late;
  };
}
