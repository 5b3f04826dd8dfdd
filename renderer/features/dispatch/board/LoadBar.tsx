import { useTranslation } from 'react-i18next';
import styles from './board.module.css';

interface LoadBarProps {
  readonly name: string;
  readonly load: number;
  /** 0 when it is not known. */
  readonly most: number;
  readonly textOf: (amount: number) => string;
}

/** How full the vehicle is, in words and as a bar. */
export function LoadBar({ name, load, most, textOf }: LoadBarProps) {
  const { t } = useTranslation('dispatch');
  const text =
    most > 0
      ? t('board.load', { name, load: textOf(load), most: textOf(most) })
      : t('board.loadOnly', { name, load: textOf(load) });
  return (
    <span className={styles['bar']} data-over={(most > 0 && load > most) || undefined}>
      <span className="num">{text}</span>
      <span aria-hidden>
        <i style={{ inlineSize: `${most > 0 ? Math.min(100, (load / most) * 100) : 0}%` }} />
      </span>
    </span>
  );
}
