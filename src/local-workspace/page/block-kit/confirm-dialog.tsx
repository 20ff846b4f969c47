import { useId, useLayoutEffect, useRef } from 'react';
import type { Confirm } from '../../block-kit/composition.ts';
import { Plain, TextView } from './text.tsx';

interface Props {
  readonly confirm: Confirm;
  readonly answer: (yes: boolean) => void;
}

/** Stands between a press and its deed. The browser keeps the focus inside; Escape says no. */
export function ConfirmDialog({ confirm, answer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="bk-confirm"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        answer(false);
      }}
    >
      <h2 id={`${id}title`} className="bk-confirm-title">
        <Plain text={confirm.title.text} />
      </h2>
      <div id={`${id}text`} className="bk-confirm-text">
        <TextView text={confirm.text} />
      </div>
      <div className="bk-confirm-answers">
        <button type="button" className="bk-button" onClick={() => answer(false)}>
          <Plain text={confirm.deny.text} />
        </button>
        <button
          type="button"
          className={`bk-button bk-button-${confirm.style ?? 'primary'}`}
          onClick={() => answer(true)}
        >
          <Plain text={confirm.confirm.text} />
        </button>
      </div>
    </dialog>
  );
}
