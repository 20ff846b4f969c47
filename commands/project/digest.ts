import { z } from 'zod';
import { postDigest } from '../../src/digests/post-digest.ts';
import { weeklyContents } from '../../src/digests/weekly-facts.ts';
import { weeklyWords } from '../../src/digests/weekly-words.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
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
    en: 'The client of “{name}” gets this week’s digest now, where it reads digests; once today.',
    ja: '「{name}」のクライアントに、今週のダイジェストを所定の方法で今すぐ送ります（1日1回）。',
    zh: '将立即按客户选择的方式发送“{name}”的本周摘要（每天一次）。',
  }),
  instead: phrase({
    en: 'It is the one that was to go out on {day}, with its note. On that day none comes.',
    ja: '{day} に送付予定の分です。添えた一文も一緒に送られ、当日の送付はありません。',
    zh: '即原定于 {day} 发送的摘要（含附言），当天不再发送。',
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
  async ({ visit, desk, channelId }, { id, name }) => {
    const coming = await desk.read.digestPreview.findFirst({
      where: { engagementId: id, status: 'open' },
      orderBy: { localDay: 'asc' },
      select: { localDay: true },
    });
    const instead = coming === null ? [] : [text.instead({ day: dayFromColumn(coming.localDay) })];
    return reply.open(
      openForm(nowForm, {
        locale: visit.locale,
        context: { engagementId: id },
        channelId,
        intro: [text.effect({ name }), ...instead],
      }),
    );
  },
);

export const digestNowSubmitted = onSubmit(nowForm, async ({ context, visit }, desk) => {
  await desk.perform(postDigest, context, visit);
  return reply.done();
});
