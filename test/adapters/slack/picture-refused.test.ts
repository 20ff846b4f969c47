import { WebAPIPlatformError } from '@slack/web-api';
import { expect, it } from 'vitest';
import { sendCard } from '../../../src/adapters/slack/picture-refused.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { renderCard } from '../../../src/surface/card.ts';

const words = { title: verbatim('Roadmap'), body: [verbatim('Ends soon')] };
const card = renderCard({ ...words, picture: { slackFileId: 'F0123456789', alt: 'Roadmap' } }, 'en');
const plain = renderCard(words, 'en');

const refusal = (error: string, message: string): Error =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: { messages: [message] } });
const gone = refusal('invalid_blocks', '[ERROR] invalid slack file [json-pointer:/blocks/1/slack_file]');

it('a card whose picture Slack does not have is sent without it', async () => {
  const sent: unknown[] = [];
  const answer = await sendCard(card, async (shown) => {
    sent.push(shown);
    if (sent.length === 1) throw gone;
    return 'posted';
  });
  expect(answer).toBe('posted');
  expect(sent).toEqual([card, plain]);
});

it.each([
  ['another refusal of its blocks', card, refusal('invalid_blocks', 'must be less than 151 characters')],
  ['any other word', card, refusal('channel_not_found', 'slack_file')],
  ['a card that has no picture', plain, gone],
  ['what is no answer at all', card, new Error('slack_file')],
])('%s is not tried again', async (_what, given, error) => {
  let sent = 0;
  const send = async () => {
    sent += 1;
    throw error;
  };
  await expect(sendCard(given, send)).rejects.toBe(error);
  expect(sent).toBe(1);
});
