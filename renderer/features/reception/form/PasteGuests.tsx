import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyGuest, type Guest, visitLimits } from '../../../../shared/domain/reception/form.ts';
import { tidy } from '../../../../shared/lib/text.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';

interface PasteProps {
  readonly onGuests: (guests: readonly Guest[]) => void;
  readonly onClose: () => void;
}

/** A list from the customer's e-mail: a guest a line. */
export function PasteGuests(props: PasteProps) {
  const { t } = useTranslation('reception');
  return (
    <SidePanel title={t('guest.pasteTitle')} onClose={props.onClose}>
      <PasteForm {...props} />
    </SidePanel>
  );
}

function PasteForm({ onGuests, onClose }: PasteProps) {
  const { t } = useTranslation('reception');
  const [text, setText] = useState('');
  const take = () => {
    onGuests(readGuests(text));
    onClose();
  };
  useShortcut('ctrl+enter', take);
  return (
    <div className={styles['stack']}>
      <Input.TextArea
        rows={12}
        aria-label={t('guest.pasteHint')}
        placeholder={t('guest.pasteHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="faint">{t('guest.pasteHint')}</p>
      <div>
        <Button type="primary" onClick={take}>
          {t('guest.pasteAct')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}

/** Name, title and phone of each line, however they are set apart; a number is a phone wherever it stands. */
function readGuests(text: string): readonly Guest[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(/[\t,;，；、]/)
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .filter((parts) => parts.length > 0)
    .slice(0, visitLimits.guests)
    .map((parts) => {
      const phone = parts.find((part) => /^\+?[\d\s()-]{6,}$/.test(tidy(part))) ?? '';
      const [name = '', title = ''] = parts.filter((part) => part !== phone);
      return {
        ...emptyGuest,
        name: name.slice(0, visitLimits.name),
        title: title.slice(0, visitLimits.title),
        phone: tidy(phone).slice(0, visitLimits.phone),
        language: /\p{Script=Han}/u.test(name) ? ('zh' as const) : ('en' as const),
      };
    });
}
