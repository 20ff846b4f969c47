import { useState } from 'react';
import type { SeenModal } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { Desk } from '../block-kit/draft/desk.ts';
import { usePage } from '../page-context.ts';
import type { Say } from '../say.ts';
import { errorsByBlock, saidUnderInput } from './client-errors.ts';

export type Trouble = 'none' | 'submission' | 'press';

interface Of {
  readonly modal: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly trouble: Trouble;
}

const nothing = { trouble: 'none' } as const;

/** After a reload only the workspace knows. */
const saidBefore = ({ errors }: SeenModal, say: Say): Of['errors'] =>
  Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, saidUnderInput(text, say)]));

/** What was said to the last attempt, until the modal is another one. */
export function useSubmission(modal: SeenModal, desk: Desk, onWrong: (errors: Of['errors']) => void) {
  const { api, say } = usePage();
  const [under, setUnder] = useState(false);
  const [said, setSaid] = useState<Of>();
  const { errors, trouble } =
    said?.modal === modal.id ? said : { ...nothing, errors: saidBefore(modal, say) };
  const meet = (outcome: Outcome): void => {
    const next = outcome.fieldErrors ? errorsByBlock(outcome, modal, say) : {};
    const wrong = Object.keys(next).length > 0;
    setSaid({ modal: modal.id, errors: next, trouble: outcome.ok || wrong ? 'none' : 'submission' });
    if (wrong) onWrong(next);
  };
  const submit = async (): Promise<void> => {
    if (under) return;
    setUnder(true);
    try {
      const there = await desk.flush();
      if (there) meet(await api.submits());
      else setSaid({ modal: modal.id, errors, trouble: 'submission' });
    } finally {
      setUnder(false);
    }
  };
  return {
    under,
    submit,
    errors,
    trouble,
    tell: (outcome: Outcome) => setSaid({ modal: modal.id, errors, trouble: outcome.ok ? 'none' : 'press' }),
  };
}
