import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle, Screen } from 'electron';

export interface WindowState extends Partial<Rectangle> {
  readonly width: number;
  readonly height: number;
}

export interface WindowStateFile {
  read(): WindowState;
  write(bounds: Rectangle, maximized: boolean): void;
  readonly wasMaximized: boolean;
}

const firstState: WindowState = { width: 1366, height: 768 };

/** Where the window was, if that place is still on a screen. */
export function windowStateFile(path: string, screen: Pick<Screen, 'getDisplayMatching'>): WindowStateFile {
  const stored = readStored(path);
  return {
    read: () => (stored !== null && isVisible(stored.bounds, screen) ? stored.bounds : firstState),
    wasMaximized: stored?.maximized ?? false,
    write(bounds, maximized) {
      try {
        writeFileSync(path, JSON.stringify({ bounds, maximized }), { mode: 0o600 });
      } catch {
        // A full disk must not keep the window from closing.
      }
    },
  };
}

/** Remembers place and size when the window is put away. */
export function keepWindowState(window: BrowserWindow, state: WindowStateFile): void {
  if (state.wasMaximized) window.maximize();
  const remember = () => state.write(window.getNormalBounds(), window.isMaximized());
  window.on('close', remember);
  window.on('hide', remember);
}

interface Stored {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

function readStored(path: string): Stored | null {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height];
    return numbers.every(Number.isFinite) ? { bounds, maximized: maximized === true } : null;
  } catch {
    return null;
  }
}

function isVisible(bounds: Rectangle, screen: Pick<Screen, 'getDisplayMatching'>): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlapX = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const overlapY = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return overlapX >= 200 && overlapY >= 100;
}
