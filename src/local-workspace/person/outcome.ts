import type { Confirm } from '../block-kit/composition.ts';
import type { Ephemeral } from '../state/message.ts';
import type { Modal } from '../state/view.ts';

/** What a person sees after an act: the app has answered, or Slack has said why not. */
export interface Outcome {
  ok: boolean;
  /** Slack's word for what went wrong; for what a person cannot do at all, a word of ours */
  error?: string;
  /** the reason in a sentence, for whoever reads a failing test */
  detail?: string;
  /** field errors by the visible label of the input */
  fieldErrors?: Record<string, string>;
  /** the modal now on top */
  view?: Modal;
  /** the text a command was answered with */
  text?: string;
  /** private messages that came while the act was under way */
  ephemerals?: Ephemeral[];
  /** the dialog that stood between press and deed */
  confirm?: Confirm;
  /** the address a link button opened */
  url?: string;
  ts?: string;
}

export const refusal = (error: string, detail: string): Outcome => ({ ok: false, error, detail });
export const connectionTrouble = 'We had some trouble connecting. Try again?';
export const troubleWith = (detail: string): Outcome => refusal(connectionTrouble, detail);
