import type { LiveChange } from '../../page-api/seen.ts';
import type { Listen } from './person-store.ts';

/** Opens an event stream. Answers with how to close it. */
export type Dial = (on: { open(): void; message(data: string): void; lost(): void }) => () => void;

/** Whether anybody looks at the tab. A browser opens six streams to one address and then lets all others wait. */
export interface Attention {
  isHidden(): boolean;
  onChange(listener: () => void): () => void;
}

const hiddenForMs = 30_000;
const retryAfterMs = 2_000;

/**
 * Listens to the workspace for as long as somebody looks at the tab. EventSource gives up for good after an answer that
 * is no stream, so a lost line is always dialled anew by hand.
 */
export const liveLine =
  (dial: Dial, attention: Attention): Listen =>
  ({ onChange, onConnection }) => {
    let close: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hangUp = (): void => {
      clearTimeout(timer);
      close?.();
      close = undefined;
    };
    const call = (): void => {
      hangUp();
      const closing = dial({
        open: () => onConnection(true),
        message(data) {
          const change: LiveChange = JSON.parse(data);
          onChange(change);
        },
        lost() {
          if (close !== closing) return;
          onConnection(false);
          hangUp();
          timer = setTimeout(call, retryAfterMs);
        },
      });
      close = closing;
    };
    const stop = attention.onChange(() => {
      clearTimeout(timer);
      if (attention.isHidden()) timer = setTimeout(hangUp, hiddenForMs);
      else if (!close) call();
    });
    call();
    return () => {
      stop();
      hangUp();
    };
  };
