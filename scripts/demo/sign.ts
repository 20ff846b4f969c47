import { fieldsOf } from '../../src/local-house/furnishing/sign-on-page.ts';
import { linkOf } from '../../test/stories/sign-by-link.ts';
import type { PersonInStory } from '../../test/support/people.ts';
import { card } from '../paper.ts';
import { expectThat, type Narrator } from './narrator.ts';

const linesOf = (html: string): string[] =>
  html
    .replaceAll(/<(head|style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/(?:p|h\d|li|dt|dd|div|tr|label)>|<br\s*\/?>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Opens the personal link as a browser would, ticks what is asked, types the name, and signs. */
export async function sign(who: PersonInStory, channel: string, narrator: Narrator): Promise<void> {
  const url = linkOf(who, channel);
  narrator.does(who, `opens the personal link, ${new URL(url).origin}/sign/…`);
  const page = await fetch(url);
  const html = await page.text();
  expectThat(page.status === 200, `the signing page opens (it answered ${page.status})`);
  card('in the browser', linesOf(html).slice(0, 8).concat('…').join('\n'));
  narrator.does(who, `ticks the consent, types “${who.user.real_name}” and signs`);
  const typed = new URLSearchParams(fieldsOf(html));
  for (const name of [...typed.keys()]) if (/name/i.test(name)) typed.set(name, who.user.real_name);
  const answer = await fetch(url, { method: 'POST', body: typed });
  const said = linesOf(await answer.text());
  expectThat(
    answer.status === 200,
    `the signature is taken (it answered ${answer.status}: ${said.join(' ')})`,
  );
  card('in the browser', said.slice(0, 6).join('\n'));
}
