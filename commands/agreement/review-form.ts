import { z } from 'zod';
import { MOST_DAYS, MOST_NETWORKS } from '../../src/agreements/review/make-review-link.ts';
import { choice, email, language, lines, number, optional, shortText } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { reviewText as text } from './review-text.ts';

export const reviewForm = form('agreement.review-link', {
  title: text.title(),
  submit: text.submit(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    name: shortText(text.name(), 120, { hint: text.nameHint() }),
    email: optional(email(text.email(), { hint: text.emailHint() })),
    locale: language(text.language()),
    days: number(text.days(), { least: 1, most: MOST_DAYS }),
    download: choice(text.download(), [
      { value: 'no', label: text.downloadNo() },
      { value: 'yes', label: text.downloadYes() },
    ]),
    draft: choice(text.draft(), [
      { value: 'no', label: text.draftNo() },
      { value: 'yes', label: text.draftYes() },
    ]),
    networks: optional(
      lines(text.networks(), { items: MOST_NETWORKS, characters: 60 }, { hint: text.networksHint() }),
    ),
  },
});
