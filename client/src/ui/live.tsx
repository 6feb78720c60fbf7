import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says what happened to those who cannot see it. */
export function announce(text: string): void {
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="live">
      {text}
    </p>
  );
}
