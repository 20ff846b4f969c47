import { readable } from '../readable/readable.ts';
import type { Channel } from '../state/channel.ts';
import { messagesIn } from '../state/message.ts';
import type { State } from '../state/state.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;font:inherit;border-left:.25rem solid #8fb3a7;padding-left:.75rem}code{overflow-wrap:anywhere}`;

/**
 * What a browser finds at the workspace's address: every channel as its members read it, and how to act as somebody.
 * Reading only; the page in which people act is another one.
 */
export function frontPage(state: State, origin: string): string {
  const names = Object.fromEntries(Object.values(state.users).map(({ id, real_name }) => [id, real_name]));
  const people = Object.values(state.users).map(({ id, real_name, team_id }) => {
    const team = state.teams[team_id]?.name ?? team_id;
    return `<li>${escapeHtml(real_name)}, ${escapeHtml(team)}: <code>${escapeHtml(id)}</code></li>`;
  });
  const example = `curl -s ${origin}/person/U0AOI00001/types -H 'content-type: application/json' -d '{"channel":"C0TEAM0001","text":"/engawa help"}'`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Local workspace</title><style>${style}</style></head><body><h1>Local workspace</h1>
<p>A Slack of your own, on this machine only. You read along here; <code>npm run demo</code> plays a whole engagement in the terminal.</p>
<h2>People</h2><ul>${people.join('')}</ul>
<p>Act as one of them with a request such as</p><p><code>${escapeHtml(example)}</code></p>
${Object.values(state.channels)
  .map((channel) => channelPart(state, channel, names))
  .join('\n')}
</body></html>`;
}

function channelPart(state: State, channel: Channel, names: Record<string, string>): string {
  const said = messagesIn(state, channel.id).map(
    (message) => `<pre>${escapeHtml(readable(message, { names }))}</pre>`,
  );
  const name = channel.name === '' ? channel.id : `#${channel.name}`;
  return `<section><h2>${escapeHtml(name)}</h2>${said.join('') || '<p>Nothing has been said here yet.</p>'}</section>`;
}
