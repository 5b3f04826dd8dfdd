import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView } from '../../../../shared/contract/training.ts';
import { type ItemWriting, mergeItem } from '../../../../shared/domain/training/item.ts';
import { api, queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ItemFields } from './ItemFields.tsx';
import styles from '../training.module.css';

interface ItemEditorProps {
  readonly item: TrainingItemView;
}

/** What the trainer writes, kept as typed; Ctrl+Enter signs it in his own name. */
export function ItemEditor({ item }: ItemEditorProps) {
  const { t } = useTranslation('training');
  const nameOf = useKeptName();
  const { id, may } = item;
  const kept = useKeptWriting<ItemWriting>(item, {
    send: (input) => api.training.save({ id, ...input }),
    merge: mergeItem,
    conflict: 'training.changedMeanwhile',
    writtenIn: ['open'],
  });
  const sign = useMutation(queries.training.sign.mutationOptions({ onSuccess: () => toast('done', t('plan.signed')) }));
  const signNow = async () => {
    if (sign.isPending) return;
    const version = await kept.save();
    if (version !== null) sign.mutate({ id, version, side: 'trainer' });
  };
  useShortcut('ctrl+enter', () => void signNow(), { enabled: may.signAsTrainer });
  useShortcut('ctrl+s', () => void kept.save());
  return (
    <>
      <ItemFields
        part={item.part}
        writing={kept.writing}
        issues={sign.error ? problemOf(sign.error).issues : []}
        onChange={kept.change}
      />
      <p role="status" className="faint">
        {t(`plan.${kept.state === 'saved' ? 'same' : kept.state === 'saving' ? 'saving' : 'typing'}`)}
      </p>
      {kept.merged && <p data-tone="soon">{t('plan.merged')}</p>}
      <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
      <ProblemNote error={sign.error} />
      {may.signAsTrainer ? (
        <Button type="primary" loading={sign.isPending} onClick={() => void signNow()}>
          {t('plan.signTrainer')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      ) : (
        <p className={styles['note']}>{t('plan.waitsTrainer', { name: nameOf(item.trainerId, item.trainerName) })}</p>
      )}
    </>
  );
}
