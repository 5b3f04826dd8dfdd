import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CloseOutlined } from './icons.tsx';
import { Layer } from './layers.tsx';
import styles from './SidePanel.module.css';
import { useShortcut } from './useShortcut.ts';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A panel from the right over the page: Escape closes, the focus stays inside and comes back after. */
export function SidePanel(props: SidePanelProps) {
  return createPortal(
    <Layer>
      <Panel {...props} />
    </Layer>,
    document.body,
  );
}

function Panel({ title, onClose, footer, wide = false, children }: SidePanelProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useShortcut('escape', onClose);
  useEffect(() => {
    const before = document.activeElement;
    const wake = sleepPage();
    const first = box.current?.querySelector<HTMLElement>('[data-body] :is(input, textarea, select, button)');
    (first ?? box.current)?.focus();
    return () => {
      wake();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className={styles['cover']}>
      <div
        ref={box}
        className={styles['panel']}
        data-wide={wide || undefined}
        role="dialog"
        aria-modal
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={actOnce}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={onClose} aria-label={t('close')} title={`${t('close')} (Esc)`}>
            <CloseOutlined />
          </button>
        </header>
        <div className={styles['body']} data-body>
          {children}
        </div>
        {footer && <footer>{footer}</footer>}
      </div>
    </div>
  );
}

/** Enter that is still held from the page presses no button here. */
function actOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) event.preventDefault();
}

let panels = 0;

/** The page under a panel takes neither focus nor clicks. */
function sleepPage(): () => void {
  const root = document.getElementById('root');
  panels += 1;
  if (root) root.inert = true;
  return () => {
    panels -= 1;
    if (root && panels === 0) root.inert = false;
  };
}
