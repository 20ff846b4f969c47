import type { Said } from '../../kernel/phrase.ts';
import type { BecauseContent, MovedContent } from '../digest-content.ts';
import { text } from '../text.ts';
import { dayOf, type Size, short } from './section.ts';

/** A day that moved, with the reason where the log has one. */
export function movedLine({ title, from, to, because }: MovedContent, size: Size): Said {
  const values = { title: short(title, size), from: dayOf(from), to: dayOf(to) };
  const why = becauseWords(because, size);
  return why === undefined ? text.moved(values) : text.movedBecause({ ...values, why });
}

function becauseWords({ kind, what, number }: BecauseContent, size: Size): Said | undefined {
  if (kind === 'pause') return text.becausePause();
  if (kind === 'change' && number !== null) return text.becauseChange({ number });
  const said = short(what, size);
  if (said === '') return undefined;
  if (kind === 'undone') return text.becauseUndone({ what: said });
  if (kind === 'material') return text.becauseMaterial({ what: said });
  return kind === 'days-off' ? text.becauseDaysOff({ what: said }) : text.becauseOther({ what: said });
}
