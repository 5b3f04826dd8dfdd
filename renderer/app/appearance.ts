import { useSyncExternalStore } from 'react';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const remembered = 'counter.appearance';
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen: Appearance = appearances.find((one) => one === localStorage.getItem(remembered)) ?? 'system';

/** Light, dark or as the system has it; kept for this machine. */
export function setAppearance(next: Appearance): void {
  chosen = next;
  localStorage.setItem(remembered, next);
  tell();
}

/** Whether the page is dark now. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

/** Puts the colours on the page before the first paint, and whenever they change. */
export function startAppearance(): void {
  prefersDark.addEventListener('change', tell);
  listeners.add(paint);
  paint();
}

function isDark(): boolean {
  return chosen === 'system' ? prefersDark.matches : chosen === 'dark';
}

function paint(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
