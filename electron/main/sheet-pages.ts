import { BrowserWindow, type Session, session as sessions } from 'electron';
import { readSheetFont, sheetFontOf, withSheetFonts } from '../host/sheet-fonts.ts';
import { safePreferences } from './window.ts';

const sheetOrigin = 'app://sheet';
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${sheetOrigin}`;

export interface SheetPages {
  /** Loads a sheet into a hidden window that runs no script; give it back with `free`. */
  load(html: string, window?: BrowserWindow): Promise<BrowserWindow>;
}

/** Sheets are pages of an origin and a session of their own, which serve nothing but them and their fonts. */
export function sheetPages(fontsDir: string): SheetPages {
  const pages = new Map<string, string>();
  const session = sheetSession(pages, fontsDir);
  let count = 0;
  return {
    async load(html, window = hiddenWindow(session)) {
      count += 1;
      const path = `/${count}`;
      pages.set(path, withSheetFonts(html, sheetOrigin));
      try {
        await window.loadURL(sheetOrigin + path);
        return window;
      } finally {
        pages.delete(path);
      }
    },
  };
}

/** Not `persist:`: nothing of a sheet is left on the disk. */
function sheetSession(pages: ReadonlyMap<string, string>, fontsDir: string): Session {
  const session = sessions.fromPartition('sheets');
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !(url.startsWith(`${sheetOrigin}/`) || url.startsWith('data:')) });
  });
  session.protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const font = sheetFontOf(pathname);
    if (font !== null) {
      return new Response(new Uint8Array(await readSheetFont(fontsDir, font)), {
        headers: { 'content-type': 'font/ttf', 'cache-control': 'max-age=31536000, immutable' },
      });
    }
    const html = pages.get(pathname);
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
        });
  });
  return session;
}

function hiddenWindow(session: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 1240,
    height: 1754,
    webPreferences: { ...safePreferences(false), session, javascript: false, backgroundThrottling: false },
  });
}
