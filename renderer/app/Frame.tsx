import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session.ts';
import { SkeletonRows } from '../components/SkeletonRows.tsx';
import { StandingNote } from '../components/StandingNote.tsx';
import { AwayNotice } from '../features/handovers/public.ts';
import { AlertWatch, useTray } from '../features/tasks/public.ts';
import { AnywherePanels } from './AnywherePanels.tsx';
import { AreaPages } from './AreaPages.tsx';
import { closeCover, useCover } from './cover.ts';
import { NotAllowed } from './fallbacks.tsx';
import styles from './Frame.module.css';
import { GlobalKeys } from './GlobalKeys.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));
const AlertTray = lazy(async () => ({ default: (await import('../features/tasks/alerts/AlertTray.tsx')).AlertTray }));

/** What stays around every page. */
export function Frame() {
  const { t } = useTranslation('common');
  const cover = useCover();
  const tray = useTray();
  return (
    <div className={styles['frame']}>
      <a href="#main" className={styles['skip']} onClick={focusMain}>
        {t('frame.skip')}
      </a>
      <TopBar />
      <Rail />
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Page />
      </main>
      <GlobalKeys />
      <AnywherePanels />
      <AlertWatch />
      <Suspense>{tray && <AlertTray />}</Suspense>
      <Suspense>{cover === 'palette' && <Palette onClose={closeCover} />}</Suspense>
    </div>
  );
}

/** The page, when the person may see it. */
function Page() {
  const may = useMay();
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  if (permission && !may(permission)) return <NotAllowed />;
  return (
    <>
      <StandingNote />
      <AreaPages />
      <AwayNotice />
      <Suspense fallback={<SkeletonRows />}>
        <Outlet />
      </Suspense>
    </>
  );
}

/** The address is the router's: the link must not become one. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
