import { z } from 'zod';
import { phrase } from '../kernel/phrase.ts';
import { choice } from './field.ts';
import { form } from './form.ts';

const text = {
  title: phrase({ en: 'Which project?', ja: '案件の選択', zh: '选择项目' }),
  submit: phrase({ en: 'Continue', ja: '次へ', zh: '继续' }),
  engagement: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
};

/** Asked where a word is about an engagement and the channel does not say which. The options are given at opening. */
export const pickEngagementForm = form('pick-engagement', {
  title: text.title(),
  submit: text.submit(),
  context: z.object({ command: z.string(), word: z.string(), channelId: z.string().nullable() }),
  fields: { engagement: choice(text.engagement(), []) },
});
