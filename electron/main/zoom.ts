import type { WebContents } from 'electron';

const step = 0.5;
const limit = 3;

/** Ctrl with +, - and 0: the app has no menu to carry them, and its small screens need them. */
export function zoomByKeys(contents: Pick<WebContents, 'on' | 'getZoomLevel' | 'setZoomLevel'>): void {
  contents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return;
    const level = nextLevel(input.key, contents.getZoomLevel());
    if (level === null) return;
    event.preventDefault();
    contents.setZoomLevel(level);
  });
}

function nextLevel(key: string, level: number): number | null {
  if (key === '0') return 0;
  if (key === '+' || key === '=') return Math.min(limit, level + step);
  return key === '-' ? Math.max(-limit, level - step) : null;
}
