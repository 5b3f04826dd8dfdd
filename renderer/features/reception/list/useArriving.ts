import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../../shared/contract/reception-schemas.ts';
import { mayBecome } from '../../../../shared/domain/reception/values.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';

/** The guests of a row are here: by A on the row, a link marked `data-visit`, or by `come`, which is `null` to readers. */
export function useArriving(rows: readonly VisitRow[]) {
  const { t } = useTranslation('reception');
  const writes = useMay()('reception.write');
  const { mutate, isPending, error } = useMutation(
    queries.reception.arrive.mutationOptions({
      onSuccess: ({ customerName }) => toast('done', `${customerName} · ${t('state.inProgress')}`),
    }),
  );
  const come = ({ id, version, state }: VisitRow) => {
    if (state !== 'draft' && mayBecome(state, 'inProgress') && !isPending) mutate({ id, version });
  };
  useShortcut(
    'a',
    () => {
      const row = rows.find(({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset['visit']);
      if (row) come(row);
    },
    { inFields: false, enabled: writes },
  );
  return { come: writes ? come : null, error };
}
