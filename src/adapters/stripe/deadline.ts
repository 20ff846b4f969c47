import { NoAnswer } from './failure.ts';

/** The SDK's calls can't be aborted. Whoever waits for one stops waiting here when `signal` says so. */
export function within<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new NoAnswer(true, 'it took too long'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
