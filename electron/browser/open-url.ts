import { spawn } from 'node:child_process';

/** Shows an address in the person's own browser; a machine without one only reads the `ready` line. */
export function openUrl(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, args] = openCommand(url, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function openCommand(url: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
}
