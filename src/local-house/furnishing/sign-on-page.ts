import { PlayStopped } from './play-stopped.ts';

/** What a browser would send with the page's first form: every input with its value, boxes ticked. */
export function fieldsOf(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'));
  const inputs = [...form.matchAll(/<input[^>]*>/g)];
  return Object.fromEntries(
    inputs.flatMap(([input]) => {
      const name = /name="([^"]+)"/.exec(input)?.[1];
      return name === undefined ? [] : [[name, /value="([^"]*)"/.exec(input)?.[1] ?? 'on']];
    }),
  );
}

/** Opens the personal page, reads it, ticks what is asked, types the name and signs, as a browser does. */
export async function signOnPage(url: string, name: string): Promise<void> {
  const page = await fetch(url);
  const html = await page.text();
  if (!page.ok) throw new PlayStopped(`${name} opens the signing page · ${page.status} · ${wordsOf(html)}`);
  const body = new URLSearchParams(fieldsOf(html));
  for (const field of [...body.keys()]) if (/name/i.test(field)) body.set(field, name);
  const answer = await fetch(url, { method: 'POST', body });
  if (!answer.ok) throw new PlayStopped(`${name} signs · ${answer.status} · ${wordsOf(await answer.text())}`);
}

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(head|style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
