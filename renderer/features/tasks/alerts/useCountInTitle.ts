import { useEffect } from 'react';

const before = /^\(\d+\) /;

/** The number of alerts stands before the window's name, and on the app's badge where the host has one. */
export function useCountInTitle(count: number): void {
  useEffect(() => {
    const put = () => {
      const plain = document.title.replace(before, '');
      const wanted = count > 0 ? `(${count}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    // Each page names the window anew.
    const names = new MutationObserver(put);
    names.observe(document.head, { childList: true, subtree: true, characterData: true });
    setBadge(count);
    return () => {
      names.disconnect();
      document.title = document.title.replace(before, '');
      setBadge(0);
    };
  }, [count]);
}

/** Only installed apps have one; elsewhere the call is refused, and nothing is missing. */
function setBadge(count: number): void {
  if (typeof navigator.setAppBadge === 'function') navigator.setAppBadge(count).catch(() => undefined);
}
