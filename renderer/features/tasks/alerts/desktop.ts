import { appOrigin } from '../../../../shared/lib/host-connection.ts';
import { takeRing } from './taken-rings.ts';

/** `host`: Electron shows its own; `never`: the browser cannot, or the person said no. */
export type DesktopState = 'host' | 'ask' | 'granted' | 'never';

export function desktopState(): DesktopState {
  if (location.origin === appOrigin) return 'host';
  if (typeof Notification === 'undefined') return 'never';
  return { default: 'ask', granted: 'granted', denied: 'never' }[Notification.permission] as DesktopState;
}

interface DesktopMessage {
  /** The alert: its next ring takes the place of this one. */
  readonly tag: string;
  readonly rings: number;
  readonly title: string;
  readonly body: string;
  readonly urgent: boolean;
  readonly onClick: () => void;
}

/** What this window has on the desktop, by alert. */
const shown = new Map<string, Notification>();

/** Where the browser allows it, once for all windows of this browser; Electron's main process shows its own. */
export async function showOnDesktop({ tag, rings, title, body, urgent, onClick }: DesktopMessage): Promise<void> {
  if (desktopState() !== 'granted' || !(await takeRing(tag, rings))) return;
  shown.get(tag)?.close();
  const message = new Notification(title, { body, tag: `${tag} ${rings}`, requireInteraction: urgent });
  shown.set(tag, message);
  message.onclose = () => shown.delete(tag);
  message.onclick = () => {
    window.focus();
    message.close();
    onClick();
  };
}

/** Takes away what nobody has to look at any more. */
export function keepOnDesktop(alertIds: ReadonlySet<string>): void {
  for (const [tag, message] of shown) if (!alertIds.has(tag) && tag !== furtherTag) message.close();
}

/** Of the one message that says how many more there are. */
export const furtherTag = 'further';
