import type { ServerResponse } from 'node:http';
import { hostTexts, nearestLanguage, type HostTexts } from '../host/host-texts.ts';
import { contentSecurityPolicy, newNonce } from '../host/security-headers.ts';

export type MessagePage = keyof HostTexts['page'];

interface Message {
  readonly status: number;
  readonly page: MessagePage;
  readonly acceptLanguage: string | undefined;
}

/** Answers with a sentence for a person, in the browser's language. */
export function sendMessagePage(response: ServerResponse, { status, page, acceptLanguage }: Message): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = nearestLanguage(acceptLanguage);
  const { title, text } = hostTexts(language).page[page];
  const nonce = newNonce();
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">body{font:16px/1.6 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 1em;color:#1f2937}h1{font-size:1.4em}</style></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': contentSecurityPolicy(nonce),
    'cache-control': 'no-store',
    vary: 'Accept-Language',
  });
  response.end(body);
}
