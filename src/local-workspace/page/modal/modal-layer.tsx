import { useLayoutEffect, useRef } from 'react';
import type { SeenModal } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { ModalWindow } from './modal-window.tsx';
import { useDesks } from './use-desks.tsx';

function Layer({ modals, current }: { modals: readonly SeenModal[]; current: SeenModal }) {
  const { api, tell } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const deskOf = useDesks(modals, () => undefined);
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  const close = async (all: boolean): Promise<void> => {
    const outcome = await api.closes(all);
    if (!outcome.ok) tell(outcome);
  };
  return (
    <dialog
      ref={dialog}
      className="modal-layer"
      aria-label={current.view.title.text}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        void close(false);
      }}
      onClose={(event) => {
        if (event.target !== event.currentTarget) return;
        // A browser lets nobody refuse a second Escape; the workspace still has the modal until it says otherwise.
        dialog.current?.showModal();
        void close(false);
      }}
    >
      <ModalWindow
        key={current.id}
        modal={current}
        depth={modals.length}
        desk={deskOf(current)}
        box={dialog}
        close={(all) => void close(all)}
      />
    </dialog>
  );
}

/** The forms an app has opened for this person; only the top one can be used. */
export function ModalLayer() {
  const { me, seen } = usePage();
  const current = seen.modals.at(-1);
  if (!current) return null;
  return <Layer key={me.id} modals={seen.modals} current={current} />;
}
