import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import type { Act } from '../components/acts.ts';
import { toast } from '../components/toasts.tsx';
import { useProblemText } from '../components/useProblemText.ts';
import { useShortcut } from '../components/useShortcut.ts';
import { acts } from './areas.ts';
import { openCover } from './cover.ts';

const keyed = acts.filter((act): act is Act & { readonly keys: string } => act.keys !== undefined);

/** The keys that work on every page: the palette's and those of the acts. */
export function GlobalKeys() {
  const may = useMay();
  useShortcut('ctrl+k', () => openCover('palette'));
  return keyed
    .filter(({ permission }) => !permission || may(permission))
    .map((act) => <ActKey key={act.id} act={act} />);
}

function ActKey({ act }: { readonly act: Act & { readonly keys: string } }) {
  const navigate = useNavigate();
  const textOf = useProblemText();
  const run = () => {
    if (act.to) void navigate({ to: act.to, search: act.search ?? {} } as never);
    Promise.resolve(act.run?.()).catch((error: unknown) => toast('late', textOf(error)));
  };
  useShortcut(act.keys, run, { overPanels: act.overPanels ?? false });
  return null;
}
