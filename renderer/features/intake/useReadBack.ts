import { useMemo, useState } from 'react';
import type { IntakeStanding } from '../../../shared/contract/intake.ts';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import type { WordState } from '../../../shared/domain/intake/judge-intake.ts';
import { fingerprintOf, type ReadingGroup } from '../../../shared/domain/intake/reading-groups.ts';
import { api } from '../../api/client.ts';
import { focusIntake } from './focus.ts';

export interface ShownGroup {
  readonly group: ReadingGroup;
  readonly fingerprint: string;
  readonly state: WordState;
  readonly tick: IntakeStanding['groups'][number]['tick'];
}

export interface ReadBack {
  readonly caller: string;
  readonly setCaller: (name: string) => void;
  /** A tick was tried without a name. */
  readonly callerMissing: boolean;
  readonly groups: readonly ShownGroup[];
  /** Those that are still to be read. */
  readonly open: readonly ReadingGroup[];
  /** Ticks a group and goes on to the next. */
  readonly tick: (group: ReadingGroup) => void;
  readonly error: unknown;
}

interface Frame {
  readonly keep: (standing: IntakeStanding) => void;
  readonly running: Set<Promise<unknown>>;
}

/** 1.2.2: the groups with their ticks; a tick counts on the screen at once and is sent with the words that stand there. */
export function useReadBack(draft: OrderDraft, standing: IntakeStanding | undefined, frame: Frame): ReadBack {
  const { form } = draft;
  const [caller, setCaller] = useState(form.contactName.trim());
  const [callerMissing, setCallerMissing] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
  const groups = useMemo(
    () => (standing?.groups ?? []).map((group) => shownGroup(group, fingerprintOf(group.group, form), ticked)),
    [standing, form, ticked],
  );
  const open = groups.filter(isOpen).map(({ group }) => group);
  const send = async (name: string, { group, fingerprint }: ShownGroup) => {
    setError(null);
    try {
      frame.keep(await api.intake.tick({ draftId: draft.id, callerName: name, ticks: [{ group, fingerprint }] }));
    } catch (failed) {
      setTicked((before) => new Set([...before].filter((mark) => mark !== fingerprint)));
      setError(failed);
    }
  };
  const tick = (wanted: ReadingGroup) => {
    const name = caller.trim();
    const group = groups.find((one) => one.group === wanted);
    setCallerMissing(name === '');
    if (name === '') focusIntake('caller');
    else if (group) {
      if (isOpen(group)) {
        setTicked((before) => new Set(before).add(group.fingerprint));
        const sent = send(name, group).finally(() => frame.running.delete(sent));
        frame.running.add(sent);
      }
      focusNext(open, wanted, groups);
    }
  };
  return { caller, setCaller, callerMissing, groups, open, tick, error };
}

function isOpen({ state }: Pick<ShownGroup, 'state'>): boolean {
  return state === 'open' || state === 'stale';
}

/** What stands on the screen decides: an answer about other words says nothing of these. */
function shownGroup(
  { group, fingerprint: answered, state, tick }: ShownGroup,
  fingerprint: string,
  ticked: ReadonlySet<string>,
): ShownGroup {
  if (ticked.has(fingerprint)) return { group, fingerprint, state: 'fresh', tick: state === 'fresh' ? tick : null };
  if (answered === fingerprint) return { group, fingerprint, state, tick };
  return { group, fingerprint, state: tick ? 'stale' : 'open', tick };
}

/** The next one below that is open, else the first one; behind the last one waits the word that all is read. */
function focusNext(open: readonly ReadingGroup[], from: ReadingGroup, groups: readonly ShownGroup[]): void {
  const order = groups.map(({ group }) => group);
  const left = open.filter((group) => group !== from);
  const next = left.find((group) => order.indexOf(group) > order.indexOf(from)) ?? left[0];
  const place = document.querySelector<HTMLElement>(next ? `[data-reading="${next}"]` : '[data-all-read]');
  place?.focus();
  place?.scrollIntoView?.({ block: 'nearest' });
}
