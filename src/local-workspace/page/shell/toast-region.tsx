import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import { shellWords } from '../words.ts';
import type { Toasts } from './use-page-of.tsx';

/** The region is always there: what is put into one that was just made is not read out. */
export function ToastRegion({ toasts: { shown, dismiss } }: { toasts: Toasts }) {
  const { say } = usePage();
  return (
    <section className="toasts" data-section="" aria-live="polite" aria-label={say(shellWords.notice)}>
      {shown.map(({ id, text }) => (
        <p key={id} className="toast">
          <span className="toast-mark" aria-hidden="true">
            !
          </span>
          <span>{text}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={say(shellWords.close)}
            onClick={() => dismiss(id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </section>
  );
}
