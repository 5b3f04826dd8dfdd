import { useTranslation } from 'react-i18next';
import { chooseLanguage, lock } from '../api/session-acts.ts';
import { useCompany, usePerson } from '../api/session.ts';
import { GlobalOutlined, LockOutlined, SearchOutlined, SwapOutlined } from '../components/icons.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { toast } from '../components/toasts.tsx';
import { usePersonName } from '../components/usePersonName.ts';
import { useProblemText } from '../components/useProblemText.ts';
import { NearestReport } from '../features/exceptionReports/public.ts';
import { PromiseClock } from '../features/promises/clock/PromiseClock.tsx';
import { CountersButton } from '../features/presence/public.ts';
import { AlertBell } from '../features/tasks/public.ts';
import { otherLanguage } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { openCover } from './cover.ts';
import { ConnectionMark } from './ConnectionMark.tsx';
import { JumpBox } from './JumpBox.tsx';
import styles from './TopBar.module.css';

/** Number box, palette, states worth knowing, language, and who is at the counter. */
export function TopBar() {
  const { t } = useTranslation('common');
  return (
    <header className={styles['bar']}>
      <JumpBox />
      <button
        type="button"
        className={styles['palette']}
        onClick={() => openCover('palette')}
        aria-keyshortcuts="Control+K"
      >
        <SearchOutlined />
        <span>{t('frame.palette')}</span>
        <Kbd keys="ctrl+k" />
      </button>
      <div className={styles['right']}>
        <ConnectionMark />
        <NearestReport />
        <PromiseClock />
        <AlertBell />
        <DemoMark />
        <LanguageSwitch />
        <CountersButton className={styles['item'] ?? ''} />
        <WhoIsHere />
      </div>
    </header>
  );
}

function DemoMark() {
  const { t } = useTranslation('common');
  if (!useCompany()?.demo) return null;
  return (
    <span className={styles['demo']} title={t('frame.demoHint')}>
      {t('frame.demo')}
    </span>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const other = otherLanguage(language);
  const textOf = useProblemText();
  const change = () => chooseLanguage(other).catch((error: unknown) => toast('late', textOf(error)));
  return (
    <button type="button" className={styles['item']} onClick={change} title={t('frame.switchLanguage')} lang={other}>
      <GlobalOutlined />
      <span aria-hidden>{t('frame.switchLanguageShort')}</span>
      <span className="visually-hidden">{t('frame.switchLanguage')}</span>
    </button>
  );
}

function WhoIsHere() {
  const { t } = useTranslation('common');
  const person = usePerson();
  const nameOf = usePersonName();
  const textOf = useProblemText();
  if (!person) return null;
  const lockNow = () => lock().catch((error: unknown) => toast('late', textOf(error)));
  return (
    <>
      <button
        type="button"
        className={styles['who']}
        onClick={() => openCover('switch')}
        aria-label={t('frame.whoIsHere', { name: nameOf(person) })}
        title={t('frame.whoIsHere', { name: nameOf(person) })}
        aria-keyshortcuts="F8"
      >
        <span>{nameOf(person)}</span>
        <SwapOutlined />
        <Kbd keys="f8" />
      </button>
      <button
        type="button"
        className={styles['item']}
        onClick={lockNow}
        aria-label={t('frame.lock')}
        title={`${t('frame.lock')} (Ctrl+L)`}
      >
        <LockOutlined />
      </button>
    </>
  );
}
