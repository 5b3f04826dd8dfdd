import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, Visit } from '../../../../shared/contract/reception-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import { ChangeFollowUpPanel, NewFollowUpPanel } from './FollowUpPanels.tsx';
import { useActedVersion } from './useActedVersion.ts';

type Asked = { readonly what: 'done' | 'withdraw' | 'change'; readonly id: string };

/** What was promised to the guests, each with whom and until when. */
export function FollowUps({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const writes = may('reception.write');
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  useShortcut('f', () => setAdding(true), { inFields: false, enabled: writes });
  const close = () => setAsked(null);
  const task = visit.followUps.find(({ id }) => id === asked?.id);
  return (
    <Section
      title={t('followUp.title')}
      actions={
        writes && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)} aria-keyshortcuts="F">
            {t('followUp.add')} <Kbd keys="f" />
          </Button>
        )
      }
    >
      {visit.followUps.length === 0 && <p className={styles['none']}>{t('followUp.none')}</p>}
      <ul className={styles['tasks']}>
        {visit.followUps.map((one) => (
          <Task key={one.id} task={one} writes={writes} onAsk={(what) => setAsked({ what, id: one.id })} />
        ))}
      </ul>
      {adding && <NewFollowUpPanel visit={visit} onClose={() => setAdding(false)} />}
      {asked?.what === 'change' && task && <ChangeFollowUpPanel task={task} onClose={close} />}
      {asked && asked.what !== 'change' && task && <EndPanel what={asked.what} task={task} onClose={close} />}
    </Section>
  );
}

const tones: Readonly<Record<FollowUp['state'], Tone>> = { open: 'open', done: 'done', withdrawn: 'open' };

interface TaskProps {
  readonly task: FollowUp;
  readonly writes: boolean;
  readonly onAsk: (what: Asked['what']) => void;
}

function Task({ task, writes, onAsk }: TaskProps) {
  const { t } = useTranslation('reception');
  const keptName = useKeptName();
  const now = useNow();
  const { state, text, ownerId, ownerName, dueDay, dueAt, note } = task;
  const late = state === 'open' && dueAt + 12 * 3_600_000 < now;
  return (
    <li data-state={state}>
      <StateTag tone={late ? 'late' : tones[state]}>{t(`followUp.state.${state}`)}</StateTag>
      <span className={styles['words']}>
        {text}
        {note && <small className={styles['note']}>{note}</small>}
      </span>
      <span>{keptName(ownerId, ownerName)}</span>
      <span className="num faint">{t('followUp.due', { day: dueDay.slice(5) })}</span>
      {writes && state === 'open' ? (
        <span className={styles['line']}>
          <Button size="small" onClick={() => onAsk('done')}>
            {t('followUp.done')}
          </Button>
          <Button size="small" type="text" onClick={() => onAsk('change')}>
            {t('followUp.change')}
          </Button>
          <Button size="small" type="text" onClick={() => onAsk('withdraw')}>
            {t('followUp.withdraw')}
          </Button>
        </span>
      ) : (
        <span />
      )}
    </li>
  );
}

interface EndProps {
  readonly what: 'done' | 'withdraw';
  readonly task: FollowUp;
  readonly onClose: () => void;
}

function EndPanel({ what, task: { id, version: current, text }, onClose }: EndProps) {
  const { t } = useTranslation('reception');
  const { version, hear } = useActedVersion(current);
  const told = { onSuccess: onClose, onSettled: hear };
  const done = useMutation(queries.reception.followUps.done.mutationOptions(told));
  const withdraw = useMutation(queries.reception.followUps.withdraw.mutationOptions(told));
  const send = (words: string) =>
    what === 'done' ? done.mutate({ id, version, note: words }) : withdraw.mutate({ id, version, reason: words });
  return (
    <ReasonPanel
      title={t(`ask.${what}Title`)}
      text={what === 'done' ? t('ask.doneText', { text }) : t('ask.withdrawText')}
      act={t(`followUp.${what}`)}
      busy={done.isPending || withdraw.isPending}
      error={done.error ?? withdraw.error}
      onReason={send}
      onClose={onClose}
    />
  );
}
