import type { App, Session, WebContents } from 'electron';
import { appOrigin } from '../../shared/lib/host-connection.ts';

/** Every page of this process, also one that nobody thought of: no way to anywhere else. */
export function guardAllContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** A session that may copy to the clipboard, save what the page itself made, and nothing else. */
export function guardSession(session: Session, { allowDevTools }: { readonly allowDevTools: boolean }): void {
  const isAllowed = (permission: string, origin: string) =>
    permission === 'clipboard-sanitized-write' && origin === appOrigin;
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(isAllowed(permission, originOf(contents.getURL())));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, originOf(origin)));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !(isLocal(url) || (allowDevTools && url.startsWith('devtools://'))) });
  });
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) event.preventDefault();
  });
}

/** `scheme://host`; Node has no origin for schemes of our own. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function isAppPage(url: string): boolean {
  return originOf(url) === appOrigin;
}

function isLocal(url: string): boolean {
  return isAppPage(url) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:');
}
