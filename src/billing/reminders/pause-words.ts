import type { Said } from '../../kernel/phrase.ts';
import type { InvoiceFacts } from '../invoice-facts.ts';
import { text } from './text.ts';

type Facts = Pick<InvoiceFacts, 'invoice' | 'reminding'>;

/** For the client: what is paused, and until when; nothing where nothing is. */
export function pausedForClient({ invoice, reminding: { hold } }: Facts): Said | undefined {
  if (invoice.status !== 'sent' || hold === undefined) return undefined;
  switch (hold.because) {
    case 'answer':
      return text.pausedForAnswer();
    case 'reopened':
      return text.pausedReopened();
    case 'transfer':
      return text.pausedForTransfer({ until: hold.until });
    case 'promise':
      return text.pausedForPromise({ until: hold.until });
  }
}

/** For the team: the same, or when the client is reminded next. */
export function remindersForTeam({ invoice, reminding: { hold, next } }: Facts): Said | undefined {
  if (invoice.status !== 'sent') return undefined;
  if (hold === undefined) return next === null ? undefined : text.nextOne({ day: next });
  switch (hold.because) {
    case 'answer':
      return text.teamForAnswer();
    case 'reopened':
      return text.pausedReopened();
    case 'transfer':
      return text.teamForTransfer({ until: hold.until });
    case 'promise':
      return text.pausedForPromise({ until: hold.until });
  }
}
