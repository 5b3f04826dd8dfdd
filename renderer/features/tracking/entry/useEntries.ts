import { useCallback, useMemo, useState } from 'react';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { api } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { type EntryName, type EntryValues, readEntry, tidied, valuesOf } from './typed-facts.ts';

/** What somebody typed over a shipment as it was then. */
interface Typed {
  readonly values: EntryValues;
  readonly touched: ReadonlySet<EntryName>;
}

export type Entries = ReturnType<typeof useEntries>;

/** What is typed about shipments and not saved yet: it stays with its shipment while one looks at others. */
export function useEntries() {
  const zone = useZone();
  const { typed, keep, forget } = useTypedEntries();
  const [saving, setSaving] = useState<string | null>(null);
  const [failure, setFailure] = useState<{ readonly id: string; readonly error: unknown } | null>(null);
  const valuesFor = (shipment: Shipment): EntryValues => {
    const mine = typed.get(shipment.id);
    // A newer shipment shows through wherever nothing was typed.
    return { ...valuesOf(shipment, zone), ...(mine && only(mine.values, mine.touched)) };
  };
  /** `from` is the field that has the cursor: it is read as if it had been left. */
  const save = async (shipment: Shipment, from?: EntryName): Promise<Shipment | null> => {
    const reading = { zone, now: Date.now() };
    const values = valuesFor(shipment);
    const entry = readEntry(from ? tidied(from, values, shipment, reading) : values, shipment, reading);
    const { facts, source, reason, issues } = entry;
    if (issues.length > 0 || saving !== null) return null;
    setSaving(shipment.id);
    setFailure(null);
    try {
      const saved = await api.tracking.record({ id: shipment.id, version: shipment.version, facts, source, reason });
      forget(shipment.id);
      return saved;
    } catch (error) {
      setFailure({ id: shipment.id, error });
      return null;
    } finally {
      setSaving(null);
    }
  };
  return {
    valuesFor,
    save,
    saving,
    set: (shipment: Shipment, name: EntryName, value: string) =>
      keep(shipment.id, { ...valuesFor(shipment), [name]: value }, [name]),
    leave: (shipment: Shipment, name: EntryName) => {
      const values = valuesFor(shipment);
      const next = tidied(name, values, shipment, { zone, now: Date.now() });
      const changed = (Object.keys(next) as EntryName[]).filter((one) => next[one] !== values[one]);
      if (changed.length > 0) keep(shipment.id, next, changed);
    },
    forget: (id: string) => {
      setFailure(null);
      forget(id);
    },
    typedIds: useMemo(() => new Set(typed.keys()), [typed]),
    touchedOf: (id: string): ReadonlySet<EntryName> => typed.get(id)?.touched ?? new Set(),
    failureOf: (id: string): unknown => (failure?.id === id ? failure.error : null),
  };
}

function useTypedEntries() {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const keep = useCallback((id: string, values: EntryValues, touched: readonly EntryName[]) => {
    setTyped((before) => {
      const names = new Set([...(before.get(id)?.touched ?? []), ...touched]);
      return new Map(before).set(id, { values, touched: names });
    });
  }, []);
  const forget = useCallback((id: string) => {
    setTyped((before) => new Map([...before].filter(([other]) => other !== id)));
  }, []);
  return { typed, keep, forget };
}

function only(values: EntryValues, names: ReadonlySet<EntryName>): Partial<EntryValues> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name as EntryName)));
}
