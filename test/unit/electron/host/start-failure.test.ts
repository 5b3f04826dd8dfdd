import { describe, expect, it } from 'vitest';
import { hostTexts, terminalLanguage } from '../../../../electron/host/host-texts.ts';
import { FolderInUse } from '../../../../electron/host/instance-lock.ts';
import { startFailure } from '../../../../electron/host/start-failure.ts';
import { UserError } from '../../../../shared/errors/errors.ts';

const options = { dataDir: '/data', port: 8080 };

function said(error: unknown, language: 'zh-CN' | 'en' = 'en'): string {
  return startFailure(error, options, hostTexts(language));
}

describe('why the app did not start', () => {
  it('is said in the words of the database’s own problems, in both languages', () => {
    const damaged = new UserError('system.databaseDamaged', { detail: 'page 7' });
    expect(said(damaged)).toContain('The database file is damaged: page 7.');
    expect(said(damaged, 'zh-CN')).toContain('page 7');
    expect(said(damaged, 'zh-CN')).not.toContain('system.');
    expect(said(new UserError('system.databaseFromFuture', { step: 'Later1' }))).toContain('newer version (Later1)');
  });

  it('names folder, process and port', () => {
    const holder = { pid: 4711, birth: null, host: 'electron', since: 0 } as const;
    expect(said(new FolderInUse('/data', holder))).toMatch(/\/data .*process 4711/);
    expect(said(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }))).toContain('Port 8080 is taken');
  });

  it('names the log for anything else', () => {
    expect(said(new Error('no space left'))).toMatch(/no space left.*counter\.log/);
    expect(said('odd')).toContain('odd');
  });

  it('speaks the terminal’s language', () => {
    expect(terminalLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect([{ LANG: 'C.UTF-8' }, { LANG: 'en_GB' }, {}].map(terminalLanguage)).toEqual(['en', 'en', 'en']);
  });
});
