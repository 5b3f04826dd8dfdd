import { Menu, Tray } from 'electron';
import type { HostTexts } from '../host/host-texts.ts';

interface TrayOptions {
  readonly icon: string;
  readonly texts: HostTexts;
  readonly open: () => void;
  readonly quit: () => void;
}

/** Everything is in the menu: a click on the icon does not reach the app on every Linux desktop. */
export function createTray({ icon, texts, open, quit }: TrayOptions): Tray {
  const tray = new Tray(icon);
  tray.setToolTip(texts.appName);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: texts.tray.open, click: open },
      { type: 'separator' },
      { label: texts.tray.quit, click: quit },
    ]),
  );
  tray.on('click', open);
  return tray;
}
