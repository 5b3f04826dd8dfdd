import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import { lastMilestone } from '../../../../shared/domain/tracking/milestones.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { EntryInput } from './EntryInput.tsx';
import { entryFields } from './fields.ts';
import styles from './entry.module.css';
import { StepBackPanel } from './StepBackPanel.tsx';
import { type EntryName, readEntry } from './typed-facts.ts';
import type { Entries } from './useEntries.ts';

interface EntryStripProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly shipment: Shipment;
  readonly entries: Entries;
  readonly onSaved: (shipment: Shipment) => void;
  /** Escape in a field. */
  readonly onLeave: () => void;
}

/** What is told of one shipment, typed from field to field: Enter goes on, after the last one it saves. */
export function EntryStrip({ form, shipment, entries, onSaved, onLeave }: EntryStripProps) {
  const { t } = useTranslation('tracking');
  const zone = useZone();
  const translate = useTranslate();
  const [asked, setAsked] = useState(false);
  const [stepping, setStepping] = useState(false);
  const values = entries.valuesFor(shipment);
  const { issues, judgement } = readEntry(values, shipment, { zone, now: useNow() });
  const touched = entries.touchedOf(shipment.id);
  const shownIssues = asked ? issues : issues.filter(({ path }) => touched.has(path as EntryName));
  const over = shipment.state === 'cancelled' || shipment.state === 'closed';
  const correcting = judgement.corrected.length > 0;
  const fields = entryFields.filter(({ outbound }) => !outbound || kindOf(shipment.jobType) === 'outbound');
  const last = lastMilestone(shipment);
  const partnerList = useId();
  const save = async (from?: EntryName) => {
    setAsked(true);
    const saved = await entries.save(shipment, from);
    if (saved) {
      setAsked(false);
      onSaved(saved);
    } else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || (!event.shiftKey && !moveFrom(event.currentTarget, 1)))) {
      void save(event.currentTarget.dataset['entry'] as EntryName);
    } else if (event.key === 'Enter' && event.shiftKey) moveFrom(event.currentTarget, -1);
    else if (event.key === 'Escape') onLeave();
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  const input = (name: EntryName, width: number, choices?: readonly string[], root?: string) => (
    <EntryInput
      key={name}
      name={name}
      width={width}
      label={labelOf(name, translate)}
      value={values[name]}
      choices={choices?.map((value) => ({ value, label: translate(`tracking:${root}.${value}`) }))}
      issue={shownIssues.find(({ path }) => path === name)}
      disabled={over}
      list={name === 'partnerName' ? partnerList : undefined}
      onValue={(value) => entries.set(shipment, name, value)}
      onLeave={() => entries.leave(shipment, name)}
      onKey={onKey}
    />
  );
  return (
    <form
      ref={form}
      className={styles['strip']}
      aria-label={t('entry.title', { number: shipment.number })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles['fields']}>
        {fields.map(({ name, width, choices, root }) => input(name, width, choices, root))}
        {correcting && input('reason', 180)}
      </div>
      <PartnerList id={partnerList} />
      <ProblemNote error={entries.failureOf(shipment.id)} />
      <Acts
        shipment={shipment}
        entries={entries}
        issues={asked ? issues.length : 0}
        onStepBack={() => setStepping(true)}
      />
      {stepping && last && (
        <StepBackPanel shipment={shipment} milestone={last} onClose={() => setStepping(false)} onDone={onSaved} />
      )}
    </form>
  );
}

/** Names to choose from while the network company is typed. */
function PartnerList({ id }: { readonly id: string }) {
  const partners = useQuery(queries.tracking.partners.list.queryOptions());
  const names = (partners.data ?? []).filter(({ active }) => active).map(({ name }) => name);
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  );
}

interface ActsProps {
  readonly shipment: Shipment;
  readonly entries: Entries;
  /** How many things to put right are shown. */
  readonly issues: number;
  readonly onStepBack: () => void;
}

function Acts({ shipment, entries, issues, onStepBack }: ActsProps) {
  const { t } = useTranslation('tracking');
  if (shipment.state === 'cancelled' || shipment.state === 'closed') {
    return <p className={styles['acts']}>{t(shipment.state === 'cancelled' ? 'entry.cancelled' : 'entry.closed')}</p>;
  }
  return (
    <div className={styles['acts']}>
      <Button htmlType="submit" type="primary" loading={entries.saving === shipment.id}>
        {t('act.save')} <Kbd keys="ctrl+enter" onColour />
      </Button>
      {entries.typedIds.has(shipment.id) && (
        <Button onClick={() => entries.forget(shipment.id)}>{t('act.undo')}</Button>
      )}
      {lastMilestone(shipment) && <Button onClick={onStepBack}>{t('act.stepBack')}</Button>}
      {issues > 0 && (
        <span className={styles['count']} role="status">
          {t('entry.issues', { count: issues })}
        </span>
      )}
    </div>
  );
}

const ownLabels: readonly EntryName[] = ['seenPlace', 'seenAt', 'source', 'reason'];

function labelOf(name: EntryName, translate: (key: string) => string): string {
  return translate(ownLabels.includes(name) ? `tracking:entry.${name}` : `tracking:column.${name}`);
}

/** Puts the cursor into the field before or after; false at either end. */
function moveFrom(field: HTMLElement, step: 1 | -1): boolean {
  const all = [...(field.closest('form')?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  const next = all[all.indexOf(field) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}
