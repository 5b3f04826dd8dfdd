import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import styles from './import.module.css';

/** Usual length of the work, in ms: the bar nears its end without ever saying that it is there. */
const usual = 6_000;

/** Work that takes some seconds and cannot say how far it is. */
export function Waiting({ text }: { readonly text: string }) {
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPercent(95 * (1 - Math.exp((start - performance.now()) / usual))), 200);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles['waiting']} role="status">
      <p>{text}</p>
      <Progress percent={Math.round(percent)} showInfo={false} size="small" aria-label={text} />
    </div>
  );
}
