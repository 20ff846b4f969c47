import { useId, useRef } from 'react';
import type { SeenModal } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { ModalWindow } from './modal-window.tsx';
import { useDesks } from './use-desks.tsx';
import { useModalKeys } from './use-modal-keys.tsx';
import { modalWords } from './words.ts';

/**
 * Over Slack's part of the page, not over all of it: whoever has a form open can still break Slack, move time or read
 * their mail, none of which is Slack. So it is no modal dialog of the browser's, which would cover those, too.
 */
function Layer({ modals, current }: { modals: readonly SeenModal[]; current: SeenModal }) {
  const { api, tell, say } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const deskOf = useDesks(modals, () => undefined);
  const close = async (all: boolean): Promise<void> => {
    const outcome = await api.closes(all);
    if (!outcome.ok) tell(outcome);
  };
  useModalKeys(dialog, () => void close(false));
  return (
    <div className="modal-place">
      <dialog
        ref={dialog}
        open
        className="modal-layer"
        data-section=""
        aria-label={current.view.title.text}
        aria-describedby={id}
      >
        <p id={id} className="only-heard">
          {say(modalWords.about)}
        </p>
        <ModalWindow
          key={current.id}
          modal={current}
          depth={modals.length}
          desk={deskOf(current)}
          box={dialog}
          close={(all) => void close(all)}
        />
      </dialog>
    </div>
  );
}

/** The forms an app has opened for this person; only the top one can be used. */
export function ModalLayer() {
  const { me, seen } = usePage();
  const current = seen.modals.at(-1);
  if (!current) return null;
  return <Layer key={me.id} modals={seen.modals} current={current} />;
}
