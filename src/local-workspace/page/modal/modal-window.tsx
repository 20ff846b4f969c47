import { type RefObject, useEffect, useId, useRef } from 'react';
import type { SeenModal } from '../../page-api/seen.ts';
import { BlocksAtDesk } from '../block-kit/blocks.tsx';
import type { Desk } from '../block-kit/draft/desk.ts';
import { Plain } from '../block-kit/text.tsx';
import { usePage } from '../page-context.ts';
import { goToSection } from '../shell/use-sections.tsx';
import { Icon } from '../ui/icons.tsx';
import { firstWrong } from './client-errors.ts';
import { type Trouble, useSubmission } from './use-submission.tsx';
import { modalWords } from './words.ts';

const top = { kind: 'modal' } as const;
const focusable = 'input:not([type="hidden"]), textarea, select, button';

function focusWithin(box: HTMLElement | null, ...selectors: string[]): void {
  for (const selector of selectors) {
    const found = box?.querySelector<HTMLElement>(selector);
    if (found) {
      found.focus();
      return;
    }
  }
}

const focusFirst = (box: HTMLElement | null): void =>
  focusWithin(
    box,
    '[data-focus-on-load="true"]',
    `.modal-body [data-input-block] :is(${focusable})`,
    '.modal-submit',
    '.modal-close',
  );

/** An app may put another view into the form, without what had the focus: it must not fall out of the form. */
function useFocusKept(box: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget>(undefined);
  useEffect(() => {
    const form = box.current;
    const keep = ({ target }: FocusEvent): void => {
      last.current = target ?? undefined;
    };
    form?.addEventListener('focusin', keep);
    return () => form?.removeEventListener('focusin', keep);
  }, [box]);
  useEffect(() => {
    const gone = last.current instanceof HTMLElement && !last.current.isConnected;
    if (gone && document.activeElement === document.body) focusFirst(box.current);
  });
}

const inBlock = (blockId: string): string => `[data-input-block="${CSS.escape(blockId)}"] :is(${focusable})`;

const troubles = { submission: modalWords.trouble, press: modalWords.pressFailed } as const;

function Banner({ trouble }: { trouble: Trouble }) {
  const { say } = usePage();
  return (
    <div role="alert" className="modal-trouble-place">
      {trouble !== 'none' && (
        <div className="modal-trouble">
          <strong>{say(troubles[trouble])}</strong> {say(modalWords.kept)}
        </div>
      )}
    </div>
  );
}

interface Props {
  readonly modal: SeenModal;
  readonly depth: number;
  readonly desk: Desk;
  readonly box: RefObject<HTMLElement | null>;
  readonly close: (all: boolean) => void;
}

/** The top modal. A stacked one goes back to the one below; the cross closes them all, as in Slack. */
export function ModalWindow({ modal, depth, desk, box, close }: Props) {
  const { say } = usePage();
  const id = useId();
  const { view, values } = modal;
  const { under, submit, errors, trouble, tell } = useSubmission(modal, desk, (wrong) => {
    const blockId = firstWrong(modal, wrong);
    if (blockId !== undefined) requestAnimationFrame(() => focusWithin(box.current, inBlock(blockId)));
  });
  useEffect(() => focusFirst(box.current), [box]);
  useFocusKept(box);
  const stacked = depth > 1;
  const blocked = under || view.submit_disabled === true;
  return (
    <form
      className="modal"
      noValidate
      aria-labelledby={`${id}title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked && view.submit) void submit();
      }}
    >
      <header className="modal-head">
        {stacked && (
          <button
            type="button"
            className="icon-button modal-back"
            aria-label={say(modalWords.back)}
            onClick={() => close(false)}
          >
            <span aria-hidden="true">‹</span>
          </button>
        )}
        <h2 id={`${id}title`} className="modal-title">
          <Plain text={view.title.text} />
        </h2>
        <button
          type="button"
          className="icon-button modal-cross"
          aria-label={say(stacked ? modalWords.closeAll : modalWords.close)}
          onClick={() => close(stacked)}
        >
          <Icon name="close" />
        </button>
      </header>
      <Banner trouble={trouble} />
      <div className="modal-body">
        <BlocksAtDesk
          surface={top}
          blocks={view.blocks}
          values={values}
          errors={errors}
          tell={tell}
          desk={desk}
        />
      </div>
      <footer className="modal-foot">
        <span role="status" className="modal-sending">
          {under && say(modalWords.sending)}
        </span>
        <button type="button" className="bk-button modal-close" onClick={() => close(false)}>
          <Plain text={view.close?.text ?? say(view.submit ? modalWords.cancel : modalWords.close)} />
        </button>
        {view.submit && (
          <button type="submit" className="bk-button bk-button-primary modal-submit" aria-disabled={blocked}>
            <Plain text={view.submit.text} />
          </button>
        )}
        <button type="button" className="modal-leave" onClick={() => goToSection(1)}>
          {say(modalWords.leave)}
        </button>
      </footer>
    </form>
  );
}
