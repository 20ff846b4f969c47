import { NoAnswer } from './failure.ts';

/**
 * The SDK has calls that never settle when a connection is cut, and none that can be aborted. Whoever waits for one
 * stops waiting here when `signal` says so.
 */
export function within<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new NoAnswer(true, 'it took too long'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Everything that is asked once ends after this long, whoever waits for it. */
export const CALL_MS = 20_000;

export const until = (signal: AbortSignal, ms: number = CALL_MS): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(ms)]);
