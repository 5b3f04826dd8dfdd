import { ORPCError } from '@orpc/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeText, fieldErrors, problemOf, problemText } from '../../../renderer/api/errors.ts';
import { startI18n } from '../../../renderer/i18n/i18n.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';

let t: Translate;

beforeAll(async () => {
  const i18n = await startI18n('zh-CN');
  t = i18n.getFixedT('zh-CN') as unknown as Translate;
});

describe('an answer of the backend that is no success', () => {
  it('says a user error by its code, with what the sentence needs', () => {
    const found = problemOf(
      new ORPCError('REFUSED', { data: { code: 'people.lockedOut', params: { minutes: 5 }, issues: [] } }),
    );
    expect(found).toMatchObject({ kind: 'refused', code: 'people.lockedOut', params: { minutes: 5 } });
    expect(problemText(found, t)).toContain('5 分钟');
  });

  it('puts each issue to its field, also inside lists', () => {
    const found = problemOf(
      new ORPCError('REFUSED', {
        data: {
          code: 'common.inputWrong',
          params: {},
          issues: [
            { path: 'goods.0.weightKg', code: 'common.inputWrong' },
            { path: 'userName', code: 'people.userNameTaken', params: { userName: 'wangli' } },
          ],
        },
      }),
    );
    expect(fieldErrors(found, t)).toEqual([
      { name: ['goods', 0, 'weightKg'], errors: ['有内容不符合要求，请检查标出的地方。'] },
      { name: ['userName'], errors: ['用户名“wangli”已有人使用。'] },
    ]);
  });

  it('gives the parser’s paths of a malformed call to the fields too', () => {
    const found = problemOf(
      new ORPCError('BAD_REQUEST', { data: { issues: [{ path: ['goods', 0, 'name'], message: 'too long' }] } }),
    );
    expect(found.issues).toEqual([{ path: 'goods.0.name', code: 'common.inputWrong' }]);
  });

  it('carries the present row of a conflict', () => {
    const found = problemOf(
      new ORPCError('CONFLICT', { data: { code: 'people.accountChanged', current: { version: 4 } } }),
    );
    expect(found).toMatchObject({ kind: 'conflict', current: { version: 4 } });
  });

  it.each([
    ['locked', { reason: 'locked' }],
    ['signedOut', { reason: 'signedOut' }],
  ])('tells %s apart', (kind, data) => {
    expect(problemOf(new ORPCError('UNAUTHORIZED', { data })).kind).toBe(kind);
  });

  it('takes a window that the host turned away for unreachable, not for signed out', () => {
    expect(problemOf(new ORPCError('UNAUTHORIZED')).kind).toBe('unreachable');
  });

  it('calls a backend that does not answer unreachable, and anything else unexpected', () => {
    expect(problemOf(new TypeError('Failed to fetch')).kind).toBe('unreachable');
    expect(problemOf(new Error('boom')).kind).toBe('unexpected');
    expect(problemOf(new ORPCError('INTERNAL_SERVER_ERROR')).kind).toBe('unexpected');
  });

  it('shows a general sentence, never a bare code, when a text is missing', () => {
    expect(codeText('people.neverHeardOf', {}, t)).toBe(t('common:error.unexpected'));
    expect(codeText('nonsense', {}, t)).toBe(t('common:error.unexpected'));
  });
});
