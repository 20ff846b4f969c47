import type { PersonInStory } from '../support/people.ts';

const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const name = /name="([^"]+)"/.exec(input)?.[1];
      const value = /value="([^"]*)"/.exec(input)?.[1];
      return name === undefined ? [] : [[name, value ?? 'on']];
    }),
  );

/** The address under the newest private message that has one. */
export function linkOf(person: PersonInStory, channel = 'C0KAWA0001'): string {
  const urls = person
    .reads(channel)
    .flatMap(
      (seen) => JSON.stringify(seen.source.blocks).match(/http[^"|>]*\/(sign|status)\/[^"|>]*/g) ?? [],
    );
  const url = urls.at(-1);
  if (url === undefined) throw new Error('there is no link');
  return url;
}

/** Opens the personal link, reads the page, ticks what is asked, types the name and signs. */
export const signs = (person: PersonInStory, name: string): Promise<string> => signsAt(linkOf(person), name);

export async function signsAt(url: string, name: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const fields = fieldsOf(page.slice(page.indexOf('<form'), page.indexOf('</form>')));
  const typed = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, /name/i.test(key) ? name : value]),
  );
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(typed) });
  return `${answer.status} ${await answer.text()}`;
}
