import type { Page } from 'playwright-core';

/** Milliseconds from the beginning of the navigation. */
export interface LoadTimes {
  readonly firstPaint: number;
  /** When the awaited elements were on the screen. */
  readonly shown: number;
}

/** Goes to the address and waits until so many elements are painted. */
export async function loadAndPaint(page: Page, url: string, selector: string, atLeast = 1): Promise<LoadTimes> {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    ({ wanted, number }) =>
      new Promise<{ firstPaint: number; shown: number }>((resolve) => {
        const painted = () => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          resolve({ firstPaint: first?.startTime ?? performance.now(), shown: performance.now() });
        };
        const look = () => {
          if (document.querySelectorAll(wanted).length < number) return void requestAnimationFrame(look);
          // A message that is sent from within a frame arrives when that frame has been painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', painted);
            port1.start();
            port2.postMessage(null);
          });
        };
        look();
      }),
    { wanted: selector, number: atLeast },
  );
}

/** Presses a key and waits until elements are painted that were not there: milliseconds from the key's own time. */
export async function pressAndPaint(page: Page, key: string, selector: string): Promise<number> {
  const painted = page.evaluateHandle((wanted) => {
    const result = new Promise<number>((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent) => {
        const seen = new Set(document.querySelectorAll(wanted));
        const observer = new MutationObserver(look);
        function look() {
          if ([...document.querySelectorAll(wanted)].every((element) => seen.has(element))) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(null);
          });
        }
        observer.observe(document, { childList: true, subtree: true });
      };
      addEventListener('keydown', onKey, { capture: true, once: true });
    });
    return { result };
  }, selector);
  const handle = await painted;
  await page.keyboard.press(key);
  return handle.evaluate(({ result }) => result);
}
