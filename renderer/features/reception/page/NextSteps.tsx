import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { openMandatory } from '../../../../shared/domain/reception/checklist.ts';
import { isComing, isRunning, mayBecome } from '../../../../shared/domain/reception/values.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useMay, useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import { untilText } from '../words.ts';
import { BadgesPanel, SheetPanel } from './PrintPanel.tsx';

interface NextProps {
  readonly visit: Visit;
  readonly onChange: () => void;
}

/** What is due now, the first thing first, each with its key. */
export function NextSteps({ visit, onChange }: NextProps) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const [printing, setPrinting] = useState<'sheet' | 'badges' | null>(null);
  return (
    <Section title={t('page.next')}>
      <div className={styles['stack']}>
        <Notes visit={visit} />
        {may('reception.write') && <Acts visit={visit} onChange={onChange} />}
        <Step keys="b" onDo={() => setPrinting('badges')}>
          {t('do.badges')}
        </Step>
        <Step keys="p" onDo={() => setPrinting('sheet')}>
          {t('do.print')}
        </Step>
      </div>
      {printing === 'sheet' && <SheetPanel visit={visit} onClose={() => setPrinting(null)} />}
      {printing === 'badges' && <BadgesPanel visit={visit} onClose={() => setPrinting(null)} />}
    </Section>
  );
}

function Notes({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const keptName = useKeptName();
  const { hostAway, hostId, hostName, prepared, state } = visit;
  const substitute = hostAway?.substitute;
  const away = hostAway && { name: keptName(hostId, hostName), day: untilText(hostAway) };
  return (
    <>
      {away && (
        <p className={styles['warn']}>
          {substitute
            ? t('page.hostAway', { ...away, substitute: keptName(substitute.id, substitute.name) })
            : t('page.hostAwayAlone', away)}
        </p>
      )}
      {isComing(state) && prepared && <StateTag tone="done">{t('page.prepared')}</StateTag>}
    </>
  );
}

type Asked = 'cancel' | 'end';

function Acts({ visit, onChange }: NextProps) {
  const { t } = useTranslation('reception');
  const [asked, setAsked] = useState<Asked | null>(null);
  const now = useNow();
  const zone = useZone();
  const { id, version, state, fromAt } = visit;
  const done = { onSuccess: () => setAsked(null) };
  const confirm = useMutation(queries.reception.confirm.mutationOptions());
  const arrive = useMutation(queries.reception.arrive.mutationOptions());
  const notCome = useMutation(queries.reception.notCome.mutationOptions());
  const end = useMutation(queries.reception.end.mutationOptions(done));
  const open = openMandatory(visit.lines).length;
  const busy = [confirm, arrive, notCome, end].some(({ isPending }) => isPending);
  const act = { id, version };
  const isToCome = wallTime(fromAt, zone).day > wallTime(now, zone).day;
  const arrives = state === 'notCome' || (!isToCome && mayBecome(state, 'inProgress'));
  const first = state === 'announced' && fromAt > now ? 'confirm' : 'arrive';
  return (
    <>
      {state === 'announced' && (
        <Step keys="k" primary={first === 'confirm'} onDo={() => !busy && confirm.mutate(act)}>
          {t('do.confirm')}
        </Step>
      )}
      {arrives && (
        <Step keys="a" primary={first === 'arrive'} onDo={() => !busy && arrive.mutate(act)}>
          {t(state === 'notCome' ? 'do.cameAfterAll' : 'do.arrive')}
        </Step>
      )}
      {state === 'inProgress' && (
        <Step keys="e" primary onDo={() => (open > 0 ? setAsked('end') : !busy && end.mutate(act))}>
          {t('do.end')}
        </Step>
      )}
      {isRunning(state) && (
        <Step keys="g" onDo={onChange}>
          {t('do.change')}
        </Step>
      )}
      {isComing(state) && fromAt < now && (
        <Step keys="l" onDo={() => !busy && notCome.mutate(act)}>
          {t('do.notCome')}
        </Step>
      )}
      {mayBecome(state, 'cancelled') && (
        <Step keys="delete" onDo={() => setAsked('cancel')}>
          {t('do.cancel')}
        </Step>
      )}
      <ProblemNote error={confirm.error ?? arrive.error ?? notCome.error ?? (asked ? null : end.error)} />
      {asked === 'cancel' && <CancelPanel visit={visit} onClose={() => setAsked(null)} />}
      {asked === 'end' && (
        <ReasonPanel
          title={t('ask.endTitle')}
          text={t('ask.endText', { count: open })}
          act={t('do.end')}
          busy={end.isPending}
          error={end.error}
          onReason={(reason) => end.mutate({ ...act, reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function CancelPanel({ visit: { id, version }, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const cancel = useMutation(queries.reception.cancel.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('ask.cancelTitle')}
      text={t('ask.cancelText')}
      act={t('do.cancel')}
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onReason={(reason) => cancel.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

interface StepProps {
  readonly keys: string;
  readonly primary?: boolean;
  readonly onDo: () => void;
  readonly children: ReactNode;
}

function Step({ keys, primary = false, onDo, children }: StepProps) {
  useShortcut(keys, onDo, { inFields: false });
  return (
    <Button block type={primary ? 'primary' : 'default'} onClick={onDo} className={styles['step'] ?? ''}>
      {children} <Kbd keys={keys} onColour={primary} />
    </Button>
  );
}
