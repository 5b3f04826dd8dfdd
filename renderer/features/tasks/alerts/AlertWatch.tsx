import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxAlert } from '../../../../shared/contract/task-schemas.ts';
import { queries } from '../../../api/client.ts';
import { usePerson } from '../../../api/session.ts';
import { toast } from '../../../components/toasts.tsx';
import { placeOf } from '../place.ts';
import { useTaskWords } from '../useTaskWords.ts';
import { furtherTag, keepOnDesktop, showOnDesktop } from './desktop.ts';
import { heardAnew, isLate } from './heard.ts';
import { beep, type SoundChoice, soundChoiceOf } from './sound.ts';
import { takeRing } from './taken-rings.ts';
import { toggleTray } from './tray-state.ts';
import { useCountInTitle } from './useCountInTitle.ts';
import { useLeads } from './useLeads.ts';

/** So many at once are told one by one; a last message says how many more there are. */
const mostSingle = 3;

/** Tells of each alert as it comes, and again when it rings again; shows nothing itself. */
export function AlertWatch() {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const navigate = useNavigate();
  const personId = usePerson()?.id ?? '';
  const alerts = useQuery(queries.tasks.alerts.mine.queryOptions()).data;
  const heard = useRef<ReadonlyMap<string, number> | null>(null);
  const showDesktop = useDesktopMessages();
  useCountInTitle(alerts?.length ?? 0);
  useLeads();
  useEffect(() => {
    if (!alerts) return;
    const { fresh, rung, next } = heardAnew(alerts, heard.current);
    heard.current = next;
    if (fresh.length > mostSingle) {
      toast('soon', t('alerts.many', { count: fresh.length }), {
        label: t('alerts.show'),
        run: () => toggleTray(true),
      });
    } else {
      for (const alert of fresh) {
        const run = () => void navigate(placeOf(alert.task));
        toast(isLate(alert) ? 'late' : 'soon', words.alert(alert.task), { label: t('alerts.go'), run });
      }
    }
    keepOnDesktop(new Set(alerts.map(({ id }) => id)));
    showDesktop(rung);
    void sound(rung, soundChoiceOf(personId));
  }, [alerts, words, navigate, t, personId, showDesktop]);
  return null;
}

/** Once for all windows of this browser, as the messages. */
async function sound(rung: readonly InboxAlert[], choice: SoundChoice): Promise<void> {
  if (choice === 'never') return;
  const sounding = choice === 'always' ? rung : rung.filter(isLate);
  const taken = await Promise.all(sounding.map(({ id, rings }) => takeRing(`sound ${id}`, rings)));
  if (taken.includes(true)) beep(sounding.some(isLate));
}

function useDesktopMessages(): (rung: readonly InboxAlert[]) => void {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const navigate = useNavigate();
  return useCallback(
    (rung) => {
      for (const alert of rung.slice(0, mostSingle)) {
        void showOnDesktop({
          tag: alert.id,
          rings: alert.rings,
          title: words.name(alert.task.ruleId),
          body: words.alert(alert.task),
          urgent: alert.step.startsWith('step') || alert.rings > 1,
          onClick: () => void navigate(placeOf(alert.task)),
        });
      }
      const further = rung.slice(mostSingle);
      const [first] = further;
      if (!first) return;
      void showOnDesktop({
        tag: furtherTag,
        rings: Date.now(),
        title: t('alert.many.title', { number: further.length }),
        body: t('alerts.show'),
        urgent: further.some(isLate),
        onClick: () => toggleTray(true),
      });
    },
    [t, words, navigate],
  );
}
