import { useMutation } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { ScanOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { isComposing, useShortcut } from '../../../components/useShortcut.ts';
import styles from './queue.module.css';

/** The centre says that the paper is in hand: by scanner, or by typing the number. */
export function ScanBox() {
  const { t } = useTranslation('printing');
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const scan = useMutation({
    mutationFn: () => api.printing.confirmByScan({ text: text.slice(0, 200) }),
    onSuccess: ({ number }) => {
      toast('done', t('queue.scanDone', { number }));
      setText('');
    },
    // The next scan replaces what was refused.
    onError: () => box.current?.select(),
  });
  useEffect(() => box.current?.focus(), []);
  useShortcut('slash', () => box.current?.select(), { inFields: false });
  return (
    <div className={styles['scan']}>
      <Input
        ref={box}
        value={text}
        prefix={<ScanOutlined />}
        suffix={<Kbd keys="enter" />}
        size="large"
        placeholder={t('queue.scan')}
        aria-label={t('queue.scan')}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent) && text.trim()) scan.mutate();
        }}
      />
      <ProblemNote error={scan.error} />
    </div>
  );
}
