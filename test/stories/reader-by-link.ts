import type { PersonInStory } from '../support/people.ts';

/** The address of a review page in what this person has before them: the modal on top. */
export function reviewUrlOf(person: PersonInStory): string {
  const shown = JSON.stringify(person.views().at(-1)?.view ?? {});
  const url = /http:[\w.:/-]+\/review\/[\w.-]+/.exec(shown)?.[0];
  if (url === undefined) throw new Error('there is no review link');
  return url;
}

/** Somebody without Slack, who has nothing but the address. */
export function readerAt(url: string) {
  const read = async (query = ''): Promise<string> => (await fetch(`${url}${query}`)).text();
  return {
    url,
    reads: read,
    async status(): Promise<number> {
      return (await fetch(url)).status;
    },
    /** Says something of a clause of the newest version, and how it should be worded. */
    async comments(clause: string, text: string, proposal: string): Promise<number> {
      const agreement = /name="agreement" value="([^"]+)"/.exec(await read())?.[1] ?? '';
      const body = new URLSearchParams({ agreement, clause, text, proposal });
      return (await fetch(`${url}/comment`, { method: 'POST', body, redirect: 'manual' })).status;
    },
  };
}
