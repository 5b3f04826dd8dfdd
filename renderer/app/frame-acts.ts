import { chooseLanguage, lock, logOut } from '../api/session-acts.ts';
import type { Act } from '../components/acts.ts';
import { currentLanguage, otherLanguage } from '../i18n/i18n.ts';
import { setAppearance } from './appearance.ts';
import { openCover } from './cover.ts';
import { focusJumpBox } from './jump-focus.ts';

/** Acts of the frame itself. */
export const frameActs: readonly Act[] = [
  { id: 'frame.today', label: 'common:act.today', to: '/' },
  { id: 'frame.jump', label: 'common:act.jump', keys: 'ctrl+j', permission: 'orders.read', run: focusJumpBox },
  {
    id: 'frame.language',
    label: 'common:act.language',
    run: () => chooseLanguage(otherLanguage(currentLanguage())),
  },
  { id: 'frame.light', label: 'common:act.light', run: () => setAppearance('light') },
  { id: 'frame.dark', label: 'common:act.dark', run: () => setAppearance('dark') },
  { id: 'frame.system', label: 'common:act.systemColours', run: () => setAppearance('system') },
  { id: 'frame.switch', label: 'common:act.switchUser', keys: 'f8', overPanels: true, run: () => openCover('switch') },
  { id: 'frame.lock', label: 'common:act.lock', keys: 'ctrl+l', overPanels: true, run: lock },
  { id: 'frame.logOut', label: 'common:act.logOut', run: logOut },
];
