import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitCheck } from '../../../../shared/contract/reception-schemas.ts';
import { openMandatory, phases } from '../../../../shared/domain/reception/checklist.ts';
import { isRunning } from '../../../../shared/domain/reception/values.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useChosen } from '../../../components/useChosen.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import { CheckLine } from './CheckLine.tsx';
import { useTicking } from './useTicking.tsx';

/** The visit's own list by phase: arrows choose, Space settles (6, norm). */
export function Checklist({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const ticking = useTicking(visit);
  const { lines } = visit;
  const live = isRunning(visit.state) && may('reception.write');
  const chosen = useChosen(lines, lines.find(({ state }) => state === 'open')?.id);
  const line = lines.find(({ id }) => id === chosen.id);
  const key = { inFields: false, enabled: live };
  useShortcut('space', () => line && ticking.toggle(line), key);
  useShortcut('x', () => line && ticking.skip(line), key);
  useShortcut('o', () => line && ticking.note(line), key);
  const settled = lines.filter(({ state }) => state !== 'open').length;
  const open = openMandatory(lines).length;
  return (
    <Section
      title={t('page.checklist')}
      flush
      actions={
        <>
          <span className="num faint">{t('page.done', { done: settled, all: lines.length })}</span>
          {live && open > 0 && <StateTag tone="soon">{t('page.openMandatory', { count: open })}</StateTag>}
        </>
      }
    >
      <Newer visit={visit} />
      <ProblemNote error={ticking.error} />
      {phases.map((phase) => (
        <Phase
          key={phase}
          phase={phase}
          lines={lines.filter(({ item }) => item.phase === phase)}
          chosen={live ? chosen.id : undefined}
          live={live}
          onChoose={chosen.choose}
          onToggle={ticking.toggle}
          onSkip={ticking.skip}
        />
      ))}
      {live && <p className={styles['keys']}>{t('page.keys')}</p>}
      {ticking.panel}
    </Section>
  );
}

interface PhaseProps {
  readonly phase: (typeof phases)[number];
  readonly lines: readonly VisitCheck[];
  readonly chosen: string | undefined;
  readonly live: boolean;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (line: VisitCheck) => void;
  readonly onSkip: (line: VisitCheck) => void;
}

function Phase({ phase, lines, chosen, live, onChoose, onToggle, onSkip }: PhaseProps) {
  const { t } = useTranslation('reception');
  if (lines.length === 0) return null;
  const settled = lines.filter(({ state }) => state !== 'open').length;
  return (
    <div role="group" aria-label={t(`phase.${phase}`)}>
      <h3 className={styles['phase']}>
        {t(`phase.${phase}`)} <span className="num faint">{t('page.done', { done: settled, all: lines.length })}</span>
      </h3>
      {lines.map((line) => (
        <CheckLine
          key={line.id}
          line={line}
          live={live}
          chosen={line.id === chosen}
          onChoose={() => onChoose(line.id)}
          onToggle={() => onToggle(line)}
          onSkip={() => onSkip(line)}
        />
      ))}
    </div>
  );
}

/** The template has moved on: offered, never forced. */
function Newer({ visit: { id, version, newerTemplate } }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const adopt = useMutation(queries.reception.adopt.mutationOptions());
  if (newerTemplate === null) return null;
  return (
    <div className={styles['warn']}>
      {t('page.newer', { revision: newerTemplate })}{' '}
      {may('reception.write') && (
        <Button size="small" loading={adopt.isPending} onClick={() => adopt.mutate({ id, version })}>
          {t('page.adopt')}
        </Button>
      )}
      <ProblemNote error={adopt.error} />
    </div>
  );
}
