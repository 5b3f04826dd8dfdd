import { useMutation } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift, ShiftLineView } from '../../../../shared/contract/shifts.ts';
import { movesOwner } from '../../../../shared/domain/shifts/shift-list.ts';
import { shiftLimits } from '../../../../shared/domain/shifts/writing.ts';
import { queries } from '../../../api/client.ts';
import { toast } from '../../../components/toasts.tsx';
import { isComposing, useShortcut } from '../../../components/useShortcut.ts';
import styles from '../shifts.module.css';
import { EditorSide } from './EditorSide.tsx';
import { ShiftLines } from './ShiftLines.tsx';
import { useKeptShift } from './keeping.ts';

/** The list under its giver's hands: notes by Enter from line to line, handed over with Ctrl+Enter. */
export function ShiftEditor({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('shifts');
  const kept = useKeptShift(shift);
  const { writing, change } = kept;
  const handOver = useMutation(
    queries.shifts.handOver.mutationOptions({
      onSuccess: ({ receiverName }) => toast('done', t('page.handedOver', { name: receiverName })),
    }),
  );
  const sign = async () => {
    if (handOver.isPending) return;
    const version = await kept.save();
    if (version !== null) handOver.mutate({ id: shift.id, version });
  };
  useShortcut('ctrl+enter', () => void sign());
  useShortcut('ctrl+s', () => void kept.save());
  const keeps = (key: string, stays: boolean) => {
    const others = writing.keeps.filter((one) => one !== key);
    change({ keeps: stays ? [...others, key] : others });
  };
  const note = ({ key, label }: ShiftLineView) => (
    <Input
      size="small"
      data-note
      aria-label={t('page.noteOf', { matter: label })}
      maxLength={shiftLimits.note}
      value={writing.notes[key] ?? ''}
      onChange={(event) => change({ notes: { ...writing.notes, [key]: event.target.value } })}
      onKeyDown={toNextNote}
    />
  );
  const goes = (line: ShiftLineView) =>
    movesOwner(line) && (
      <Checkbox
        aria-label={t('page.goesOf', { matter: line.label })}
        checked={!writing.keeps.includes(line.key)}
        onChange={(event) => keeps(line.key, !event.target.checked)}
      >
        {t('column.goes')}
      </Checkbox>
    );
  return (
    <div className={styles['columns']}>
      <div>
        <ShiftLines lines={shift.lines} note={note} goes={goes} />
      </div>
      <EditorSide
        shift={shift}
        kept={kept}
        busy={handOver.isPending}
        error={handOver.error}
        onSign={() => void sign()}
      />
    </div>
  );
}

/** Enter goes to the note below, Shift+Enter to the one above. */
function toNextNote(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return;
  event.preventDefault();
  const notes = [...document.querySelectorAll<HTMLElement>('[data-note]')];
  notes[notes.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus();
}
