import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isAnswered } from '../../../../shared/domain/exams/marking.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import type { Answer } from './answer-keeper.ts';

interface HandInProps {
  readonly answers: readonly Answer[];
  readonly busy: boolean;
  /** Answers could not be saved, so that nothing was handed in. */
  readonly unsent: boolean;
  readonly error: unknown;
  readonly onGo: (place: number) => void;
  readonly onHandIn: () => void;
  readonly onClose: () => void;
}

/** What is open and what was marked, before the exam is handed in for good. */
export function HandInPanel(props: HandInProps) {
  const { t } = useTranslation('exams');
  return (
    <SidePanel title={t('take.review')} onClose={props.onClose}>
      <Review {...props} />
    </SidePanel>
  );
}

function Review({ answers, busy, unsent, error, onGo, onHandIn, onClose }: HandInProps) {
  const { t } = useTranslation('exams');
  const places = answers.map((_, place) => place);
  const open = places.filter((place) => !isAnswered(answers[place] ?? { chosen: [], text: '' }));
  const flagged = places.filter((place) => answers[place]?.flagged);
  useShortcut('ctrl+enter', () => {
    if (!busy) onHandIn();
  });
  return (
    <div className={styles['side']}>
      {open.length === 0 ? (
        <p data-tone="done">{t('take.reviewAll')}</p>
      ) : (
        <>
          <p data-tone="soon">{t('take.reviewOpen', { count: open.length })}</p>
          <Places places={open} onGo={onGo} />
        </>
      )}
      {flagged.length > 0 && (
        <>
          <p>{t('take.reviewFlagged', { count: flagged.length })}</p>
          <Places places={flagged} onGo={onGo} />
        </>
      )}
      {unsent && (
        <p role="alert" data-tone="late">
          {t('take.unsent')}
        </p>
      )}
      <ProblemNote error={error} />
      <Button type="primary" loading={busy} onClick={onHandIn}>
        {t('take.reallyHand')} <Kbd keys="ctrl+enter" onColour />
      </Button>
      <Button onClick={onClose}>
        {t('take.back')} <Kbd keys="escape" />
      </Button>
    </div>
  );
}

function Places({ places, onGo }: { readonly places: readonly number[]; readonly onGo: (place: number) => void }) {
  return (
    <div className={styles['places']}>
      {places.map((place) => (
        <button key={place} type="button" className="num" onClick={() => onGo(place)}>
          {place + 1}
        </button>
      ))}
    </div>
  );
}
