import { describe, expect, it } from 'vitest';
import { checkPromise, standingOf } from '../../../shared/domain/promises/promise.ts';
import { spokenOf } from '../../../shared/domain/promises/spoken.ts';
import { checkNote } from '../../../shared/domain/notes/note.ts';
import { checkRequest, isOver, mayBecome, requestStates } from '../../../shared/domain/requests/request.ts';

const due = Date.parse('2026-11-23T10:10:00+08:00');
const minute = 60_000;

describe('what became of a promise is computed from its times', () => {
  it.each([
    ['running', due - 5 * minute, 'running'],
    ['running', due - 2 * minute, 'soon'],
    ['running', due, 'soon'],
    ['running', due + 1, 'broken'],
  ] as const)('[4.3.1.2] %s, looked at %d, is %s', (state, now, standing) => {
    expect(standingOf({ state, dueAt: due, endedAt: null }, now)).toBe(standing);
  });

  it.each([
    ['kept', due, 'kept'],
    ['kept', due + 1, 'keptLate'],
    ['extended', due - minute, 'extended'],
    ['extended', due + minute, 'extendedLate'],
    ['dropped', due + minute, 'dropped'],
  ] as const)('[4.3.1.2] %s at %d is %s whenever one looks', (state, endedAt, standing) => {
    expect(standingOf({ state, dueAt: due, endedAt }, due + 100 * minute)).toBe(standing);
    expect(standingOf({ state, dueAt: due, endedAt }, due - 100 * minute)).toBe(standing);
  });

  it('says to whom and what', () => {
    expect(checkPromise({ person: '王先生', text: '回电' })).toEqual([]);
    expect(checkPromise({ person: '', text: ' ' }).map(({ path }) => path)).toEqual(['person', 'text']);
  });

  it('a contact is kept without the blanks around it', () => {
    const contact = { person: ' 王先生 ', phone: ' 138 ', way: 'phone', at: due } as const;
    expect(spokenOf({ contact, said: ' 好 ' }, '王丽')).toEqual({
      ...contact,
      person: '王先生',
      phone: '138',
      said: '好',
      byName: '王丽',
    });
  });
});

describe('a note', () => {
  it('[4.3.1.1] needs a word of what happened, and a call that has rung', () => {
    expect(checkNote({ calledAt: due, what: '破损' }, due)).toEqual([]);
    expect(checkNote({ calledAt: due + minute, what: '破损' }, due)).toEqual([]);
    expect(checkNote({ calledAt: due + minute + 1, what: '' }, due).map(({ code }) => code)).toEqual([
      'notes.whatMissing',
      'notes.calledInFuture',
    ]);
  });
});

describe('a request', () => {
  const asked = { kind: 'request', text: '派车', toId: null, toRole: 'dispatchCentre', dueAt: due } as const;

  it('[4.3.1.9] names who is asked, for what and until when', () => {
    expect(checkRequest(asked, due - 1)).toEqual([]);
    expect(checkRequest({ ...asked, text: '', toRole: null }, due).map(({ path }) => path)).toEqual([
      'text',
      'to',
      'dueAt',
    ]);
  });

  it('[4.3.1.3, 3.3.2.4] a case for the leaders needs its words only', () => {
    expect(checkRequest({ ...asked, kind: 'escalation', toRole: null, dueAt: 0 }, due)).toEqual([]);
    expect(checkRequest({ ...asked, kind: 'hardCase', text: ' ' }, due)).toHaveLength(1);
  });

  it('[4.3.1.9] goes from asked to accepted, or back, and nowhere from its end', () => {
    expect(mayBecome('asked', 'answered')).toBe(true);
    expect(mayBecome('asked', 'accepted')).toBe(false);
    expect(mayBecome('answered', 'asked')).toBe(true);
    for (const end of requestStates.filter(isOver)) {
      expect(requestStates.some((to) => mayBecome(end, to))).toBe(false);
    }
  });
});
