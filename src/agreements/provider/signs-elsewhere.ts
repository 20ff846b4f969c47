import type { Agreement } from '../agreement.ts';

/** Signed at a company of its own, which mails its own links and reminders: ours would be second ones. */
export const signsElsewhere = ({ provider }: Pick<Agreement, 'provider'>): boolean =>
  provider !== 'click-to-sign';
