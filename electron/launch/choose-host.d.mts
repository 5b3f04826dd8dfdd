export type HostName = 'electron' | 'browser';

export declare function chooseHost(
  wanted: HostName | undefined,
  say: (line: string) => void,
): Promise<{ readonly host: HostName; readonly reason?: string }>;

export declare function electronBinary(env?: NodeJS.ProcessEnv): string | null;
