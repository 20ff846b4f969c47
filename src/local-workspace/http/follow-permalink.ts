import type { ServerResponse } from 'node:http';

/** Slack's own address of a message (`/archives/C0TEAM0001/p1790000000000100`) leads to where the page shows it. */
export function followPermalink(path: readonly string[], response: ServerResponse): void {
  const [channel = '', message = ''] = path;
  const [, seconds, micros] = /^p(\d+)(\d{6})$/.exec(message) ?? [];
  const at = seconds === undefined ? '' : `/message/${seconds}.${micros}`;
  // Nobody is named: the page knows who looked last.
  response.writeHead(302, { location: `/#//${encodeURIComponent(channel)}${at}` }).end();
}
