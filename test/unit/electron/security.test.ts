import type { App, Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardAllContents, guardSession } from '../../../electron/main/security.ts';
import { app, SessionStandIn, WebContentsStandIn } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

function contents(): WebContentsStandIn {
  const made = new WebContentsStandIn();
  app.emit('web-contents-created', {}, made);
  return made;
}

/** Whether the page was kept from it. */
function prevented(from: WebContentsStandIn, event: string, details: object): boolean {
  const preventDefault = vi.fn<() => void>();
  from.emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('every page of the process', () => {
  beforeEach(() => {
    app.removeAllListeners();
    guardAllContents(app as unknown as App);
  });

  it('opens no window', () => {
    expect(contents().openHandler?.({ url: 'https://evil.example' })).toEqual({ action: 'deny' });
    expect(contents().openHandler?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
  });

  it('goes nowhere but to the app’s own page', () => {
    for (const url of [
      'https://evil.example',
      'app://bundle.evil.example/',
      'app://sheet/1',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'app:bundle',
      'not a url',
    ]) {
      expect(prevented(contents(), 'will-navigate', { url }), url).toBe(true);
      expect(prevented(contents(), 'will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
    }
    expect(prevented(contents(), 'will-navigate', { url: 'app://bundle/index.html#/orders' })).toBe(false);
  });

  it('holds no frame, no webview and follows no redirect', () => {
    expect(prevented(contents(), 'will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true);
    expect(prevented(contents(), 'will-attach-webview', {})).toBe(true);
    expect(prevented(contents(), 'will-redirect', { url: 'app://bundle/' })).toBe(true);
  });
});

describe('the session of the app', () => {
  let session: SessionStandIn;

  beforeEach(() => {
    session = new SessionStandIn();
    guardSession(session as unknown as Session, { allowDevTools: false });
  });

  it('may write to the clipboard from its own page and nothing else', () => {
    const asked = (permission: string, url: string) => {
      const page = new WebContentsStandIn();
      page.url = url;
      let given: boolean | undefined;
      session.permissionRequest?.(page, permission, (answer) => {
        given = answer;
      });
      expect(session.permissionCheck?.(null, permission, url)).toBe(given);
      return given;
    };
    expect(asked('clipboard-sanitized-write', 'app://bundle/index.html')).toBe(true);
    expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'openExternal']) {
      expect(asked(permission, 'app://bundle/index.html'), permission).toBe(false);
    }
    expect(session.device?.({})).toBe(false);
  });

  it('asks no other machine for anything', () => {
    const cancelled = (url: string) => {
      let outcome: boolean | undefined;
      session.beforeRequest?.({ url }, ({ cancel }) => {
        outcome = cancel;
      });
      return outcome;
    };
    expect(['app://bundle/assets/a.js', 'blob:app://bundle/1', 'data:image/png,x'].map(cancelled)).toEqual([
      false,
      false,
      false,
    ]);
    for (const url of [
      'https://evil.example',
      'http://127.0.0.1/',
      'ws://x',
      'file:///etc',
      'app://sheet/1',
      'devtools://d',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
    expect(session.spellChecker).toBe(false);
  });

  it('saves what the page made, and no download from elsewhere', () => {
    const saved = (url: string) => {
      const preventDefault = vi.fn<() => void>();
      session.emit('will-download', { preventDefault }, { getURL: () => url });
      return preventDefault.mock.calls.length === 0;
    };
    expect(saved('blob:app://bundle/9c1')).toBe(true);
    expect(saved('https://evil.example/a.exe')).toBe(false);
    expect(saved('data:text/html,x')).toBe(false);
  });
});
