import { z } from 'zod';
import { postDigest } from '../../src/digests/post-digest.ts';
import { weeklyContents } from '../../src/digests/weekly-facts.ts';
import { weeklyWords } from '../../src/digests/weekly-words.ts';
import { phrase } from '../../src/kernel/phrase.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';

const text = {
  does: phrase({ en: 'preview the weekly digest', ja: '週次ダイジェストのプレビュー', zh: '预览每周摘要' }),
  doesNow: phrase({
    en: 'post the weekly digest now',
    ja: '週次ダイジェストを今すぐ投稿',
    zh: '立即发布每周摘要',
  }),
  preview: phrase({
    en: 'Preview: nothing has been posted.',
    ja: 'プレビューです。まだ投稿していません。',
    zh: '预览：尚未发布。',
  }),
  title: phrase({ en: 'Post the digest', ja: 'ダイジェストの投稿', zh: '发布摘要' }),
  post: phrase({ en: 'Post', ja: '投稿する', zh: '发布' }),
  effect: phrase({
    en: 'The client’s channel of “{name}” gets this week’s digest now, once today.',
    ja: '「{name}」のクライアントのチャンネルに、今週のダイジェストを投稿します（1日1回）。',
    zh: '将在“{name}”的客户频道发布本周摘要（每天一次）。',
  }),
} as const;

export const digest = engagementWord('digest', text.does(), async ({ visit, desk }, { id }) => {
  const content = (await weeklyContents(desk.read, [id], visit.now)).get(id);
  if (content === undefined) return reply.done();
  return reply.say({ ...weeklyWords(content), buttons: [], footnote: text.preview() });
});

const nowForm = form('project.digest-now', {
  title: text.title(),
  submit: text.post(),
  context: z.object({ engagementId: z.string() }),
  fields: {},
});

export const digestNow = engagementWord(
  'digest now',
  text.doesNow(),
  async ({ visit, channelId }, { id, name }) =>
    reply.open(
      openForm(nowForm, {
        locale: visit.locale,
        context: { engagementId: id },
        channelId,
        intro: [text.effect({ name })],
      }),
    ),
);

export const digestNowSubmitted = onSubmit(nowForm, async ({ context, visit }, desk) => {
  await desk.perform(postDigest, context, visit);
  return reply.done();
});
